package gradus.cli.lab;

import java.nio.charset.StandardCharsets;

/** What the server answers. */
final class LabReply {

  private static final String JSON = "application/json; charset=utf-8";
  private static final String PLAIN = "text/plain; charset=utf-8";

  private final int status;
  private final String type;
  private final byte[] body;

  private LabReply(int status, String type, byte[] body) {
    this.status = status;
    this.type = type;
    this.body = body;
  }

  /** A file of some type. */
  static LabReply file(String type, byte[] content) {
    return new LabReply(200, type, content);
  }

  static LabReply json(String json) {
    return file(JSON, json.getBytes(StandardCharsets.UTF_8));
  }

  /** A refusal in one sentence. */
  static LabReply refused(int status, String sentence) {
    return new LabReply(status, PLAIN, (sentence + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The status of HTTP. */
  int status() {
    return status;
  }

  /** The type of the body. */
  String type() {
    return type;
  }

  /** The body; nobody may change it. */
  byte[] body() {
    return body;
  }
}
