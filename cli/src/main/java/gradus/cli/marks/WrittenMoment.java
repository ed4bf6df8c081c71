package gradus.cli.marks;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads moments as tables have them: by ISO 8601, or as Moodle writes them in its languages. */
final class WrittenMoment {

  /** With English alone a time of twelve hours: only there Moodle writes AM and PM. */
  private static final List<String> ENGLISH =
      List.of("EEEE, d MMMM yyyy, h:mm a", "EEEE, MMMM d, yyyy, h:mm a");

  /** Days and months by their names, which differ in all of these languages. */
  private static final List<String> PATTERNS =
      List.of(
          "EEEE, d. MMMM yyyy, H:mm",
          "EEEE, d MMMM yyyy, H:mm",
          "EEEE d MMMM yyyy, H:mm",
          "EEEE d MMMM yyyy 'à' H'h'mm",
          "EEEE, d 'de' MMMM 'de' yyyy, H:mm");

  private static final List<Locale> LANGUAGES =
      Stream.of("en", "de", "fr", "es", "it", "nl", "pt").map(Locale::forLanguageTag).toList();

  private static final List<DateTimeFormatter> MOODLE =
      Stream.concat(
              ENGLISH.stream().map(pattern -> formatter(pattern, Locale.ENGLISH)),
              LANGUAGES.stream()
                  .flatMap(
                      language -> PATTERNS.stream().map(pattern -> formatter(pattern, language))))
          .toList();

  /** Later moments have years of more than four digits, as a slip of the fingers makes them. */
  private static final Instant NEVER = Instant.parse("+10000-01-01T00:00:00Z");

  private WrittenMoment() {}

  private static DateTimeFormatter formatter(String pattern, Locale language) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(language);
  }

  /** Without the narrow and other spaces that Moodle writes. */
  static String plain(String field) {
    return field.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
  }

  /**
   * Reads a moment.
   *
   * @param text with plain spaces
   * @param zone if it says none itself
   * @return empty if it has none of the known forms
   */
  static Optional<Instant> parse(String text, ZoneId zone) {
    String iso = text.replaceFirst(" UTC$", "Z").replaceFirst("^([-\\d]{10}) ", "$1T");
    return tried(() -> OffsetDateTime.parse(iso).toInstant())
        .or(() -> tried(() -> LocalDateTime.parse(iso).atZone(zone).toInstant()))
        .or(() -> ofMoodle(text, zone));
  }

  private static Optional<Instant> ofMoodle(String text, ZoneId zone) {
    return MOODLE.stream()
        .flatMap(
            form -> tried(() -> LocalDateTime.parse(text, form).atZone(zone).toInstant()).stream())
        .findFirst();
  }

  /** Reads a text in one of several forms. */
  private interface Form {
    Instant read();
  }

  private static Optional<Instant> tried(Form form) {
    try {
      return Optional.of(form.read()).filter(moment -> moment.isBefore(NEVER));
    } catch (DateTimeException otherForm) {
      return Optional.empty();
    }
  }
}
