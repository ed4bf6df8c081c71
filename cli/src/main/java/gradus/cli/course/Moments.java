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

  private Moments() {}

  static Instant parse(YamlNode node, ZoneId zone) {
    String text = node.scalar("a deadline");
    LocalDateTime local;
    try {
      local = LocalDateTime.parse(text.replaceFirst("[ tT]+", "T").toUpperCase(Locale.ROOT));
    } catch (DateTimeException wrong) {
      throw node.mistake("%s is no moment; write it as 2026-11-30 23:59".formatted(text));
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
