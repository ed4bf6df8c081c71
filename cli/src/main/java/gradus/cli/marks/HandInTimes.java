package gradus.cli.marks;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import gradus.cli.failure.UserMistake;
import gradus.cli.marks.Groups.Member;
import gradus.cli.marks.Roster.Person;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When students handed in, as a table says it: downloads of learning platforms do not. Moodle's
 * grading worksheet is such a table.
 *
 * @param csv the file
 * @param rows those that have a moment
 */
public record HandInTimes(Path csv, List<Row> rows) {

  /**
   * A row of the table.
   *
   * @param line of the file
   * @param person of whom it is
   * @param moment that it has
   */
  record Row(long line, Person person, Instant moment) {}

  /**
   * A submission that the table may date.
   *
   * @param member whose it is
   * @param isDated whether something else says when it came
   */
  public record Arrival(Member member, boolean isDated) {}

  /**
   * What the table says of a class.
   *
   * @param moments of the submissions, in their order; empty where no row is a submission's
   * @param complaints a sentence for each row that gives nobody a moment, or not for sure
   */
  public record Dates(List<Optional<Instant>> moments, List<String> complaints) {}

  private static final List<String> COLUMNS =
      List.of(
          "handed in",
          "submitted",
          "submitted at",
          "submission time",
          // Moodle's in English, German, French and Spanish.
          "last modified (submission)",
          "zuletzt geändert (abgabe)",
          "dernière modification (travail remis)",
          "última modificación (entrega)");

  /**
   * Reads such a table.
   *
   * @param csv a file with columns as a roster's, and one with the moments
   * @param zone of moments that say none
   * @return the moments
   */
  public static HandInTimes read(Path csv, ZoneId zone) {
    List<Row> rows = new ArrayList<>();
    RosterTable.forEach(
        csv,
        (row, person) ->
            moment(csv, zone, row)
                .map(moment -> new Row(row.getStartingLineNumber(), person, moment))
                .ifPresent(rows::add));
    return new HandInTimes(csv, rows);
  }

  private static Optional<Instant> moment(Path csv, ZoneId zone, NamedCsvRecord row) {
    String column =
        row.getHeader().stream()
            .filter(name -> COLUMNS.contains(name.strip().toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(
                () ->
                    new UserMistake(
                        "%s has no column with moments; call one Handed in.".formatted(csv)));
    String text = WrittenMoment.plain(row.findField(column).orElse(""));
    return text.isEmpty() || text.equals("-")
        ? Optional.empty()
        : Optional.of(
            WrittenMoment.parse(text, zone)
                .orElseThrow(() -> wrong(csv, row.getStartingLineNumber(), text)));
  }

  private static UserMistake wrong(Path csv, long line, String text) {
    return new UserMistake(
        "%s, line %d: %s is no moment; write it as 2026-11-29 23:05 or 2026-11-29T23:05:00+01:00."
            .formatted(csv, line, text));
  }

  /**
   * When submissions came.
   *
   * @param arrivals all of the class, of one student in their order
   * @return their moments, and what is not clear
   * @throws UserMistake if a row may be of several students
   */
  public Dates datesOf(List<Arrival> arrivals) {
    return new HandInMatcher(this, arrivals).dates();
  }
}
