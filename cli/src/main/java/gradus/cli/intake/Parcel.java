package gradus.cli.intake;

import java.util.List;

/**
 * What one student handed in, as it came.
 *
 * @param student the name
 * @param number the platform's number; empty if there is none
 * @param origin file or folder that it came from
 * @param entries all that lies in it; the paths begin within it
 * @param notes what the platform says of it
 */
record Parcel(
    String student, String number, String origin, List<Entry> entries, List<String> notes) {

  Parcel(String student, String origin, List<Entry> entries) {
    this(student, "", origin, entries, List.of());
  }

  boolean hasArchive() {
    return entries.stream().anyMatch(entry -> ArchiveFormat.isNamed(entry.path()));
  }
}
