package gradus.nn;

import java.io.IOException;

/**
 * Thrown if a model file cannot be read or written. The message is one sentence that names the
 * file.
 */
public final class ModelFileException extends IOException {

  private static final long serialVersionUID = 1L;

  ModelFileException(String message, Throwable cause) {
    super(message, cause);
  }

  ModelFileException(String message) {
    super(message);
  }
}
