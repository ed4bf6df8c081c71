package gradus.cli.lab;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a request comes from the page that this server has given out. Other programs and
 * other pages on this machine can reach the same port: they do not know the token, and a foreign
 * page cannot pass for this one.
 *
 * @param token the random part of the address
 * @param port of the server
 */
record LabGuard(String token, int port) {

  private static final int TOKEN_BYTES = 16;

  static String newToken() {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /** The address of the page. */
  String address() {
    return "http://127.0.0.1:%d/%s/".formatted(port, token);
  }

  /** The refusal of a request; empty if it may pass. */
  Optional<LabReply> refusal(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    if (!isOurHost(headers.getFirst("Host"))) {
      return refused(421, "This server answers to 127.0.0.1:%d alone.".formatted(port));
    }
    if (!hasToken(exchange.getRequestURI().getPath())) {
      return refused(403, "The address lacks its token: open the one that gradus lab has printed.");
    }
    String origin = headers.getFirst("Origin");
    boolean isForeign = origin != null && !isOurs(origin, "http://");
    boolean isUnknown = origin == null && exchange.getRequestMethod().equals("POST");
    return isForeign || isUnknown
        ? refused(403, "The request comes from another page.")
        : Optional.empty();
  }

  /** The path behind the token, without a slash at its beginning. */
  String path(HttpExchange exchange) {
    return exchange.getRequestURI().getPath().substring(token.length() + 2);
  }

  private boolean isOurHost(String host) {
    return host != null && isOurs(host, "");
  }

  private boolean isOurs(String name, String scheme) {
    return List.of("127.0.0.1", "localhost").stream()
        .anyMatch(host -> name.equals("%s%s:%d".formatted(scheme, host, port)));
  }

  /** Takes as long for every wrong token. */
  private boolean hasToken(String path) {
    String start = "/" + token + "/";
    return path.length() >= start.length()
        && MessageDigest.isEqual(
            path.substring(0, start.length()).getBytes(StandardCharsets.UTF_8),
            start.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<LabReply> refused(int status, String sentence) {
    return Optional.of(LabReply.refused(status, sentence));
  }
}
