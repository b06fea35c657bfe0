package io.budgetlens.api.route;

import io.budgetlens.api.pin.Pins;
import io.budgetlens.api.rule.RuleDescription;
import io.budgetlens.model.metric.Metrics;
import io.budgetlens.model.scheme.Schemes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;

/** All paths of the server. Every path answers GET, HEAD and OPTIONS and nothing else. */
public final class Routes {
  private static final String ALLOW = "GET, HEAD, OPTIONS";

  private final Answering answering;
  private final PageRoutes pages;
  private final HealthRoutes health;
  private final List<Endpoint> endpoints;

  public Routes(Pins pins, Metrics metrics, Schemes schemes, List<RuleDescription> rules) {
    this.answering = new Answering(pins);
    this.pages = new PageRoutes(pins);
    this.health = new HealthRoutes(pins);
    List<Endpoint> all = new ArrayList<>(UnitRoutes.all());
    all.addAll(new ComparisonRoutes(metrics).all());
    all.addAll(FindingRoutes.all());
    all.addAll(DocumentRoutes.all());
    all.addAll(new RegistryRoutes(metrics, schemes, rules).all());
    this.endpoints = List.copyOf(all);
  }

  public void addTo(RoutesConfig routes) {
    routes.before(Guard::check);
    for (Endpoint endpoint : endpoints) {
      add(routes, endpoint.path(), context -> answering.handle(endpoint, context));
    }
    add(routes, "/", pages::index);
    add(routes, "/docs", pages::docs);
    add(routes, "/docs/{asset}", pages::asset);
    add(routes, "/openapi.yaml", pages::openApi);
    add(routes, "/health/live", health::live);
    add(routes, "/health/ready", health::ready);
  }

  private static void add(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
    routes.options(path, context -> context.status(204).header("Allow", ALLOW));
  }
}
