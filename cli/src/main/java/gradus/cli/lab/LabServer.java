package gradus.cli.lab;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gradus.cli.failure.UserMistake;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The server of the lab: on the loopback address, with a token in its address, and with nothing in
 * its pages that is fetched from elsewhere.
 */
final class LabServer implements AutoCloseable {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "lab");
            thread.setDaemon(true);
            return thread;
          });
  private final LabGuard guard;
  private final LabRoutes routes;
  private final EventStream events;

  /**
   * Opens a server, which answers once it is started.
   *
   * @param port to listen at; 0 for a free one
   * @param routes answer what is asked
   * @param events the stream that pages listen to
   */
  LabServer(int port, LabRoutes routes, EventStream events) throws IOException {
    this.server = open(port);
    this.guard = new LabGuard(LabGuard.newToken(), server.getAddress().getPort());
    this.routes = routes;
    this.events = events;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  private static HttpServer open(int port) throws IOException {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      return HttpServer.create(new InetSocketAddress(loopback, port), 0);
    } catch (BindException taken) {
      throw new UserMistake(
          "port %d is taken; leave --port out, and a free one is found.".formatted(port), taken);
    }
  }

  /** Begins to answer. */
  void start() {
    server.start();
  }

  /** The address of the page. */
  String address() {
    return guard.address();
  }

  private void handle(HttpExchange exchange) throws IOException {
    LabReply refusal = guard.refusal(exchange).orElse(null);
    if (refusal == null && guard.path(exchange).equals("events")) {
      events.follow(exchange);
      return;
    }
    try (exchange) {
      LabReply reply = refusal == null ? routes.answer(guard.path(exchange), exchange) : refusal;
      send(reply, exchange);
    }
  }

  private static void send(LabReply reply, HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", reply.type());
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(
        reply.status(), isHead || reply.body().length == 0 ? -1 : reply.body().length);
    if (!isHead && reply.body().length > 0) {
      exchange.getResponseBody().write(reply.body());
    }
  }

  @Override
  public void close() {
    events.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
