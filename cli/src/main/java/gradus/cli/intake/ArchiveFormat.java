package gradus.cli.intake;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The formats of archives, told apart by their first bytes, here in hexadecimal digits: a name says
 * what somebody wished.
 */
enum ArchiveFormat {
  ZIP("504b0304", 0, "a ZIP"),
  EMPTY_ZIP("504b0506", 0, "a ZIP"),
  SPLIT_ZIP("504b0708", 0, "a part of a split archive"),
  GZIP("1f8b", 0, "a tar.gz"),
  BZIP2("425a68", 0, "a tar.bz2"),
  TAR("7573746172", 257, "a tar"),
  RAR("52617221", 0, "a RAR archive"),
  SEVEN_ZIP("377abcaf271c", 0, "a 7z archive"),
  XZ("fd377a585a", 0, "an xz archive");

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
    for (ArchiveFormat format : values()) {
      if (format.begins(head)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  private boolean begins(byte[] head) {
    byte[] sign = HexFormat.of().parseHex(magic);
    int end = offset + sign.length;
    return end <= head.length && Arrays.equals(head, offset, end, sign, 0, sign.length);
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
