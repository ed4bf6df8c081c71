package gradus.cli.grader;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradus.cli.failure.UserMistake;
import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.Exercise;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The instructor's key, of which the secret seeds are made: others for every exercise, so that one
 * that becomes known gives away no other. It is never printed.
 */
public final class SeedKey {

  private static final String HMAC = "HmacSHA256";

  private static final int BYTES = 32;

  /** The secret seeds of an exercise. */
  private static final int SECRETS = 2;

  /** Enough digits for nobody to try them all, and few enough for a long. */
  private static final long SEED_BITS = (1L << 53) - 1;

  private static final String HEAD =
      "# The key of the secret seeds of a course. Whoever has it can draw the secret cases: keep it"
          + " from students, and keep it as long as grades may be disputed.\n";

  private static final Pattern KEY = Pattern.compile("(?m)^gradus-key ([0-9a-f]{64})\\s*$");

  private static final int SHOWN = 16;

  private final byte[] key;

  private SeedKey(byte[] key) {
    this.key = key;
  }

  /** A key of bytes that are known already. */
  static SeedKey of(byte[] bytes) {
    return new SeedKey(bytes.clone());
  }

  /**
   * Draws a key and writes it to a new file, which only its owner may read.
   *
   * @param file that is not there yet
   */
  public static void create(Path file) {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    String text = "%sgradus-key %s%n".formatted(HEAD, HexFormat.of().formatHex(bytes));
    try (var channel =
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            ownersOnly(file))) {
      channel.write(ByteBuffer.wrap(text.getBytes(UTF_8)));
    } catch (FileAlreadyExistsException there) {
      throw new UserMistake(
          "%s is there already, and grades may depend on it; give another name.".formatted(file),
          there);
    } catch (IOException failure) {
      throw new UserMistake("%s cannot be written.".formatted(file), failure);
    }
  }

  private static FileAttribute<?>[] ownersOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /**
   * Reads a key.
   *
   * @param file that {@link #create} has written
   * @return the key
   */
  public static SeedKey read(Path file) {
    try {
      Matcher line = KEY.matcher(Files.readString(file));
      if (!line.find()) {
        throw new UserMistake(
            "%s has no key in it; gradus class key FILE makes one.".formatted(file));
      }
      return new SeedKey(HexFormat.of().parseHex(line.group(1)));
    } catch (IOException failure) {
      throw new UserMistake(
          "%s cannot be read; gradus class key FILE makes a key.".formatted(file), failure);
    }
  }

  /** The secret seeds of an exercise, behind the public one. */
  CaseSeeds seeds(long known, Exercise exercise) {
    List<Long> secret = new ArrayList<>();
    for (int number = 1; number <= SECRETS; number++) {
      byte[] code = code("%02d/%s/%d".formatted(exercise.step(), exercise.id(), number));
      secret.add(ByteBuffer.wrap(code).getLong() & SEED_BITS);
    }
    return new CaseSeeds(known, secret);
  }

  /** What tells this key from others, and gives nothing of it away. */
  String digest() {
    return HexFormat.of().formatHex(code("digest")).substring(0, SHOWN);
  }

  private byte[] code(String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
