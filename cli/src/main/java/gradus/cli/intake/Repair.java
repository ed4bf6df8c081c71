package gradus.cli.intake;

/** What is done to a source that did not come as it should. */
enum Repair {
  MARK("a byte order mark was removed"),
  UTF_16("UTF-16 was made UTF-8"),
  LATIN_1("letters that are no UTF-8 were read as Windows-1252"),
  WINDOWS_ENDS("line ends of Windows were made plain"),
  MAC_ENDS("line ends of an old Mac were made plain"),
  PACKAGE("another package line was put right"),
  NO_PACKAGE("the missing package line was added");

  private final String words;

  Repair(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
