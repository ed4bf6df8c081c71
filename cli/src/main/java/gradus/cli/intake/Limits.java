package gradus.cli.intake;

/**
 * What a submission may hold before it is refused: an archive of a few kilobytes can unpack to what
 * no machine holds.
 *
 * @param entries files and folders of one submission, those in archives too
 * @param unpacked bytes that its archives unpack to
 * @param nesting archives in archives
 * @param packed bytes of the archives in it together, which are kept in memory
 * @param source bytes of one source, as the grader takes it
 * @param sources files that are taken
 * @param together bytes of all sources together, which are kept in memory
 */
record Limits(
    int entries, long unpacked, int nesting, long packed, long source, int sources, long together) {

  /** A kit with its history unpacked has a few thousand files; a class of 600 has some 600,000. */
  static final Limits USUAL =
      new Limits(1_000_000, 1L << 30, 3, 128L << 20, 1 << 20, 1_000, 4L << 20);

  /** Those of a download with all submissions of a class. */
  Limits ofClass() {
    return new Limits(entries, 16 * unpacked, nesting, 4 * packed, source, sources, 64 * together);
  }

  Unreadable tooManyEntries(String origin) {
    return new Unreadable(
        "%s holds more than %,d files, and no submission does; ask for the sources alone"
            .formatted(origin, entries));
  }

  Unreadable tooMuchSource(String origin) {
    return new Unreadable(
        "%s holds more than %,d MB of sources; ask for those of the steps alone"
            .formatted(origin, together >> 20));
  }

  Unreadable tooMuchPacked(String origin) {
    return new Unreadable(
        "%s holds more than %,d MB of archives; ask for one ZIP of the sources"
            .formatted(origin, packed >> 20));
  }

  Unreadable tooLarge(String origin) {
    return new Unreadable(
        "%s unpacks to more than %,d MB, as an archive does that is meant to harm; ask for the sources alone"
            .formatted(origin, unpacked >> 20));
  }
}
