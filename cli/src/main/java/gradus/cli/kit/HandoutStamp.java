package gradus.cli.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * Says which hand-out a kit is; the file also has when derivations may be opened, and how the stubs
 * were.
 *
 * @param course the title of the course
 * @param kit the version of the kit
 * @param made the moment as ISO 8601 in UTC
 */
public record HandoutStamp(String course, String kit, String made) {

  /** The file in a kit's folder. */
  public static final String FILE = KitFolder.HANDOUT;

  private static final String STUBS = "stubs";

  private static final int VERSION = 1;

  /** Reads the stamp of a kit, which has to be a hand-out. */
  public static HandoutStamp in(Path root) {
    Path file = root.resolve(FILE);
    try {
      JsonNode stamp = new ObjectMapper().readTree(Files.readAllBytes(file));
      if (stamp.path("version").asInt() != VERSION) {
        throw new UserMistake(
            "%s is of a version that this gradus does not know; ask the course.".formatted(file));
      }
      return new HandoutStamp(
          stamp.path("course").asText(), stamp.path("kit").asText(), stamp.path("made").asText());
    } catch (NoSuchFileException none) {
      throw new UserMistake(
          "%s is no hand-out of a course: it has no %s.".formatted(root, FILE), none);
    } catch (IOException damaged) {
      throw new UserMistake("%s cannot be read; ask the course.".formatted(file), damaged);
    }
  }

  /**
   * Writes the stamp into a new hand-out.
   *
   * @param root the folder of the hand-out
   * @param derivations when students may open them, as {@code course.yaml} says it
   * @param stubs their texts, by their paths from the folder on
   */
  public void write(Path root, String derivations, Map<String, String> stubs) throws IOException {
    ObjectNode json = Json.object();
    json.put("version", VERSION);
    json.put("kit", kit);
    json.put("course", course);
    json.put("derivations", derivations);
    json.put("made", made);
    ObjectNode digests = json.putObject(STUBS);
    stubs.forEach((path, text) -> digests.put(path, sha256(text)));
    Files.write(root.resolve(FILE), bytes(json));
  }

  /**
   * A newer stamp in which some stubs are still the older ones.
   *
   * @param newer the newer stamp's file
   * @param older the older one's
   * @param held the paths of those stubs, as a stamp has them
   * @return the file
   */
  public static byte[] withOlderStubs(byte[] newer, byte[] older, Set<String> held) {
    ObjectMapper json = new ObjectMapper();
    try {
      ObjectNode stamp = (ObjectNode) json.readTree(newer);
      JsonNode before = json.readTree(older).path(STUBS);
      ObjectNode stubs = stamp.withObjectProperty(STUBS);
      for (String path : held) {
        stubs.remove(path);
        if (before.has(path)) {
          stubs.set(path, before.get(path));
        }
      }
      return bytes(stamp);
    } catch (IOException damaged) {
      throw new UserMistake("%s cannot be read; ask the course.".formatted(FILE), damaged);
    }
  }

  private static byte[] bytes(ObjectNode stamp) throws IOException {
    String text = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(stamp);
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether another hand-out was made before this one. */
  public boolean isNewerThan(HandoutStamp other) {
    return made.compareTo(other.made) > 0;
  }

  /** When it was made, for people. */
  @Override
  public String toString() {
    return "%s (kit %s)".formatted(made, kit);
  }
}
