package io.budgetlens.cli;

import io.budgetlens.api.Server;
import io.budgetlens.api.ServerConfig;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.release.Lake;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves a lake over HTTP, on this machine only, until it is stopped.")
final class ServeCommand implements Callable<Integer> {
  @Mixin private LakeOption lakeOption = new LakeOption();
  @Mixin private LanguageOption language = new LanguageOption();

  @Option(
      names = "--port",
      defaultValue = "7070",
      description = "0 for any that is free (default: ${DEFAULT-VALUE}).")
  private int port = 7070;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    try (Lake lake = lakeOption.open();
        Engine engine = lakeOption.engine()) {
      serve(lake, engine, port, spec.commandLine().getOut(), language);
    }
    return 0;
  }

  /** Serves until the process is stopped. */
  static void serve(Lake lake, Engine engine, int port, PrintWriter out, LanguageOption language)
      throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              stopped.countDown();
              awaitQuietly(closed);
            },
            "stop");
    try (Server server =
        Server.start(ServerConfig.loopback(port), lake, engine, RuleDescriptions.all())) {
      Runtime.getRuntime().addShutdownHook(hook);
      String address = "http://127.0.0.1:" + server.port() + "/";
      out.println(
          language.say(
              "服务已启动：" + address + "（接口说明 " + address + "docs；按 Ctrl-C 停止）",
              "Serving at " + address + " (API: " + address + "docs; Ctrl-C stops)"));
      stopped.await();
    } finally {
      closed.countDown();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
