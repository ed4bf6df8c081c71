package gradus.cli.marks;

import static java.util.Map.entry;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import gradus.cli.failure.UserMistake;
import gradus.cli.marks.Roster.Person;
import gradus.grading.file.PlainFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the rows of a table of students.
 *
 * @param csv the file
 */
record RosterTable(Path csv) {

  /** What a column may be called, in small letters. */
  private static final Map<String, List<String>> COLUMNS =
      Map.ofEntries(
          entry(
              "identifier",
              List.of(
                  "identifier",
                  "student id",
                  "student number",
                  "matriculation number",
                  "identifiant",
                  "identificador")),
          entry(
              "name",
              List.of(
                  "name",
                  "full name",
                  "student",
                  "student name",
                  "vollständiger name",
                  "nom complet",
                  "nombre completo")),
          entry("first", List.of("first name", "firstname", "given name")),
          entry("last", List.of("last name", "lastname", "surname", "family name")),
          entry("email", List.of("email", "email address", "e-mail", "mail", "e-mail-adresse")),
          entry("moodle", List.of("moodle id", "moodle")),
          entry("canvas", List.of("canvas id", "canvas", "id")),
          entry("user", List.of("sis user id")),
          entry("login", List.of("sis login id", "login", "username", "user name")),
          entry("section", List.of("section")),
          // Moodle's name for the university's number, in its languages.
          entry(
              "number",
              List.of(
                  "id number",
                  "id-nummer",
                  "numéro d'identification",
                  "numéro d’identification",
                  "número de id")));

  /** What Moodle's worksheet has for a student, in its languages; in German it is called ID. */
  private static final Pattern PARTICIPANT =
      Pattern.compile("(?i)(?:participant|participante|teilnehmer(?:/in)?) ?(\\d+)");

  /** Reads each row that is a student's. */
  static void forEach(Path csv, BiConsumer<NamedCsvRecord, Person> action) {
    RosterTable table = new RosterTable(csv);
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .detectBomHeader(true)
            .fieldSeparator(separator(csv))
            .skipEmptyLines(true)
            .allowUnclosedQuote(false)
            .build(
                // Spreadsheets leave several columns without a name, gradebooks have several
                // Points.
                NamedCsvRecordHandler.builder().allowDuplicateHeaderFields(true).build(),
                new ByteArrayInputStream(PlainFile.read(csv)),
                StandardCharsets.UTF_8)) {
      reader.forEach(row -> table.person(row).ifPresent(person -> action.accept(row, person)));
    } catch (CsvParseException broken) {
      throw new UserMistake("%s is no CSV: %s".formatted(csv, reason(broken)), broken);
    } catch (IOException | UncheckedIOException unreadable) {
      throw new UserMistake(
          "%s cannot be read; name a CSV file with the students.".formatted(csv), unreadable);
    }
  }

  private static String reason(CsvParseException broken) {
    String words = broken.getCause() == null ? broken.getMessage() : broken.getCause().getMessage();
    return String.valueOf(words).strip();
  }

  /** German versions of spreadsheets write semicolons. */
  private static char separator(Path csv) throws IOException {
    String first =
        new String(PlainFile.read(csv), StandardCharsets.UTF_8).lines().findFirst().orElse("");
    return first.contains(";") && !first.contains(",") ? ';' : first.contains("\t") ? '\t' : ',';
  }

  Optional<Person> person(NamedCsvRecord row) {
    String name = field(row, "name");
    String full = name.isEmpty() ? (field(row, "first") + " " + field(row, "last")).strip() : name;
    if (full.isEmpty() && field(row, "identifier").isEmpty()) {
      requireColumns(row);
      return Optional.empty();
    }
    // Canvas' gradebook has a line below its head that is no student's.
    if (full.equalsIgnoreCase("Points Possible") || full.equalsIgnoreCase("Student, Test")) {
      return Optional.empty();
    }
    Matcher german = PARTICIPANT.matcher(field(row, "canvas"));
    Matcher other = PARTICIPANT.matcher(field(row, "identifier"));
    return Optional.of(
        new Person(
            german.matches() ? "Participant " + german.group(1) : field(row, "identifier"),
            full,
            field(row, "email"),
            other.matches() ? other.group(1) : field(row, "moodle"),
            german.matches() ? "" : field(row, "canvas"),
            field(row, "user"),
            field(row, "login"),
            field(row, "section"),
            field(row, "number")));
  }

  private void requireColumns(NamedCsvRecord row) {
    boolean isNamed =
        Stream.of("name", "last", "identifier").anyMatch(key -> column(row, key).isPresent());
    if (!isNamed) {
      throw new UserMistake(
          "%s has no column with names; call one Name, or Identifier, in its first line."
              .formatted(csv));
    }
  }

  private static String field(NamedCsvRecord row, String key) {
    return column(row, key).flatMap(row::findField).orElse("").strip();
  }

  private static Optional<String> column(NamedCsvRecord row, String key) {
    return row.getHeader().stream()
        .filter(name -> COLUMNS.get(key).contains(name.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
