package gradus.cli.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of archives, told apart by their first bytes: a name says what somebody wished. */
enum ArchiveFormat {
  ZIP("PK\u0003\u0004", 0, "a ZIP"),
  EMPTY_ZIP("PK\u0005\u0006", 0, "a ZIP"),
  SPLIT_ZIP("PK\u0007\u0008", 0, "a part of a split archive"),
  GZIP("\u001f\u008b", 0, "a tar.gz"),
  BZIP2("BZh", 0, "a tar.bz2"),
  TAR("ustar", 257, "a tar"),
  RAR("Rar!", 0, "a RAR archive"),
  SEVEN_ZIP("7z\u00bc\u00af'\u001c", 0, "a 7z archive"),
  XZ("\u00fd7zXZ", 0, "an xz archive");

  /** How many bytes tell the format. */
  static final int HEAD = 512;

  private static final List<String> ENDINGS =
      List.of(
          ".zip",
          ".tar",
          ".tar.gz",
          ".tgz",
          ".tar.bz2",
          ".tbz2",
          ".rar",
          ".7z",
          ".tar.xz",
          ".txz",
          ".gz",
          ".bz2",
          ".xz");

  private final String magic;
  private final int offset;
  private final String words;

  ArchiveFormat(String magic, int offset, String words) {
    this.magic = magic;
    this.offset = offset;
    this.words = words;
  }

  /** The format of a file by its first bytes. */
  static Optional<ArchiveFormat> of(byte[] head) {
    String text = new String(head, 0, Math.min(head.length, HEAD), ISO_8859_1);
    for (ArchiveFormat format : values()) {
      if (text.startsWith(format.magic, format.offset)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** Whether a file is an archive by its name. */
  static boolean isNamed(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(lower::endsWith);
  }

  /** The name of an archive without what says its format. */
  static String stem(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream()
        .filter(lower::endsWith)
        .findFirst()
        .map(ending -> name.substring(0, name.length() - ending.length()))
        .orElse(name);
  }

  boolean isZip() {
    return this == ZIP || this == EMPTY_ZIP;
  }

  boolean isTar() {
    return this == TAR || this == GZIP || this == BZIP2;
  }

  @Override
  public String toString() {
    return words;
  }
}
