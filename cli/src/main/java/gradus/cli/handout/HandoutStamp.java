package gradus.cli.handout;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.course.Course;
import gradus.cli.file.Json;
import gradus.cli.kit.KitFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * Says which hand-out a kit is: of which kit, for which course, when it was made, and how its stubs
 * were.
 *
 * @param json the content of the file
 */
record HandoutStamp(ObjectNode json) {

  private static final int VERSION = 1;

  static HandoutStamp of(KitFolder kit, Course course, HandoutStubs stubs, Set<Kept> kept) {
    ObjectNode json = Json.object();
    json.put("version", VERSION);
    json.put("kit", KitVersion.of(kit));
    json.put("course", course.title());
    json.put("derivations", kept.contains(Kept.DERIVATIONS) ? "closed" : word(course));
    json.put("made", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    ObjectNode digests = json.putObject("stubs");
    stubs.texts().forEach((path, text) -> digests.put(path, sha256(text)));
    return new HandoutStamp(json);
  }

  /** As {@code course.yaml} says it. */
  private static String word(Course course) {
    return course.derivations().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  void write(Path file) throws IOException {
    String text = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
    Files.writeString(file, text + "\n");
  }
}
