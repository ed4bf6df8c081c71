package gradus.cli.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 of pieces, each with its length before it, so that no two lists read the same. */
public final class Digest {

  private final MessageDigest digest = sha256();

  /**
   * Adds a piece.
   *
   * @param bytes of the piece
   * @return this
   */
  public Digest add(byte[] bytes) {
    digest.update((bytes.length + "\n").getBytes(UTF_8));
    digest.update(bytes);
    return this;
  }

  /**
   * Adds a piece.
   *
   * @param text of the piece
   * @return this
   */
  public Digest add(String text) {
    return add(text.getBytes(UTF_8));
  }

  /**
   * The digest of all pieces; it begins anew after it.
   *
   * @return 64 hexadecimal digits
   */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
