package gradus.cli.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.failure.UserMistake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Says which hand-out a kit is.
 *
 * @param course the title of the course
 * @param kit the version of the kit
 * @param made the moment as ISO 8601 in UTC
 */
record HandoutStamp(String course, String kit, String made) {

  /** The file in a kit's folder. */
  static final String FILE = ".gradus-handout.json";

  private static final String STUBS = "stubs";

  private static final int VERSION = 1;

  /** Reads the stamp of a kit, which has to be a hand-out. */
  static HandoutStamp in(Path root) {
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
   * A newer stamp in which some stubs are still the older ones.
   *
   * @param newer the newer stamp's file
   * @param older the older one's
   * @param held the paths of those stubs, as a stamp has them
   * @return the file
   */
  static byte[] withOlderStubs(byte[] newer, byte[] older, Set<String> held) {
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
      String text = json.writerWithDefaultPrettyPrinter().writeValueAsString(stamp);
      return (text + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      throw new UserMistake("%s cannot be read; ask the course.".formatted(FILE), damaged);
    }
  }

  /** Whether another hand-out was made before this one. */
  boolean isNewerThan(HandoutStamp other) {
    return made.compareTo(other.made) > 0;
  }

  /** When it was made, for people. */
  @Override
  public String toString() {
    return "%s (kit %s)".formatted(made, kit);
  }
}
