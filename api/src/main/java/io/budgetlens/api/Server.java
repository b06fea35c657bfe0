package io.budgetlens.api;

import io.budgetlens.api.pin.Pins;
import io.budgetlens.api.problem.JettyProblems;
import io.budgetlens.api.problem.Problems;
import io.budgetlens.api.route.Routes;
import io.budgetlens.api.rule.RuleDescription;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.release.Lake;
import io.budgetlens.model.metric.Metrics;
import io.budgetlens.model.scheme.Schemes;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.util.List;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The HTTP server over a lake. It reads and never writes; a release published while it runs answers
 * the next question that pins none.
 */
public final class Server implements AutoCloseable {
  private static final int THREADS = 32;
  private static final int HEADER_BYTES = 8_192;

  private final Javalin javalin;
  private final Pins pins;

  private Server(Javalin javalin, Pins pins) {
    this.javalin = javalin;
    this.pins = pins;
  }

  /**
   * Starts answering. The lake, the engine and their closing stay with the caller.
   *
   * @param rules what the rule book's rules say of themselves, in the order to list them in
   * @throws PortTaken if the port cannot be listened on
   */
  public static Server start(
      ServerConfig config, Lake lake, Engine engine, List<RuleDescription> rules) {
    Metrics metrics = Metrics.standard();
    Pins pins = new Pins(lake, engine, metrics, config.queries(), config.queryWait());
    Routes routes = new Routes(pins, metrics, Schemes.builtIn(), List.copyOf(rules));
    Javalin javalin = Javalin.create(settings -> configure(settings, routes));
    try {
      return new Server(javalin.start(config.host(), config.port()), pins);
    } catch (JavalinBindException e) {
      pins.close();
      throw new PortTaken(config, e);
    }
  }

  private static void configure(JavalinConfig settings, Routes routes) {
    settings.startup.showJavalinBanner = false;
    settings.startup.showOldJavalinVersionWarning = false;
    settings.http.prefer405over404 = true;
    settings.http.maxRequestSize = HEADER_BYTES;
    settings.jetty.threadPool = new QueuedThreadPool(THREADS);
    settings.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(HEADER_BYTES);
        });
    settings.jetty.modifyServer(server -> server.setErrorHandler(new JettyProblems()));
    settings.jetty.modifyServletContextHandler(
        context -> context.setErrorHandler(new JettyProblems()));
    settings.router.javaLangErrorHandler(Problems::mapErrors);
    routes.addTo(settings.routes);
    Problems.map(settings.routes);
  }

  /** Where it listens; what was chosen, if the configuration left it open. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
    pins.close();
  }
}
