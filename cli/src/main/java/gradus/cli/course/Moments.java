package gradus.cli.course;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/** Reads moments as people write them in a course: date and time of day in its zone. */
final class Moments {

  /** Later years have more than four digits, as a slip of the fingers makes them. */
  private static final int LAST_YEAR = 9999;

  private Moments() {}

  private static RuntimeException none(YamlNode node, String text) {
    return node.mistake("%s is no moment; write it as 2026-11-30 23:59".formatted(text));
  }

  static Instant parse(YamlNode node, ZoneId zone) {
    String text = node.scalar("a deadline");
    LocalDateTime local;
    try {
      local = LocalDateTime.parse(text.replaceFirst("[ tT]+", "T").toUpperCase(Locale.ROOT));
    } catch (DateTimeException wrong) {
      throw none(node, text);
    }
    if (local.getYear() > LAST_YEAR) {
      throw none(node, text);
    }
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      throw node.mistake(
          "%s does not exist in %s, where the clocks go forward; take another time"
              .formatted(text, zone));
    }
    // Where the clocks go back, a time of day comes twice; students get the later one.
    return ZonedDateTime.ofLocal(local, zone, null).withLaterOffsetAtOverlap().toInstant();
  }
}
