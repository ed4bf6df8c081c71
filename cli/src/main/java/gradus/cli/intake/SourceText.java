package gradus.cli.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a source in UTF-8 with plain line ends, however it was saved.
 *
 * @param text of the source
 * @param bytes of this text in UTF-8
 * @param packageName that it names; empty if it names none
 * @param typeName the name of its public type, else of its first one; empty if it has none
 * @param repairs what was done to it
 * @param problem why it cannot be used, as the end of a sentence that begins with its name
 */
record SourceText(
    String text,
    ByteBuffer bytes,
    String packageName,
    String typeName,
    List<Repair> repairs,
    Optional<String> problem) {

  // All repetitions are bounded: on a megabyte that is made to harm, others would not end.
  private static final Pattern PACKAGE =
      Pattern.compile("\\bpackage\\s{1,100}([\\w.\\s]{1,300}?);");

  private static final Pattern PUBLIC_TYPE =
      type("public\\s{1,100}(?:(?:abstract|final|sealed)\\s{1,100}){0,3}");

  private static final Pattern ANY_TYPE = type("");

  private static Pattern type(String before) {
    return Pattern.compile(
        "\\b" + before + "(?:class|interface|record|enum)\\s{1,100}(\\w{1,300})");
  }

  /** Reads the bytes of a source. */
  static SourceText of(byte[] bytes) {
    List<Repair> repairs = new ArrayList<>();
    String raw;
    try {
      raw = decode(bytes, repairs);
    } catch (CharacterCodingException noText) {
      return new SourceText(
          "", ByteBuffer.allocate(0), "", "", List.of(), Optional.of("is no text"));
    }
    String text = withPlainEnds(raw, repairs);
    String code = new CodeOnly(text).text();
    return new SourceText(
        text,
        ByteBuffer.wrap(repairs.isEmpty() ? bytes : text.getBytes(UTF_8)),
        packageName(code),
        typeName(code),
        repairs,
        problem(text));
  }

  private static Optional<String> problem(String text) {
    if (text.indexOf('\0') >= 0) {
      return Optional.of("is no text");
    }
    return merge(text).map("holds a merge that was never ended (line %d)"::formatted);
  }

  /** The line in which a merge begins whose other marks follow. */
  private static Optional<Integer> merge(String text) {
    if (!text.contains("<<<<<<<")) {
      return Optional.empty();
    }
    List<String> lines = text.lines().toList();
    int begin = markAfter(lines, 0, "<<<<<<<");
    int middle = markAfter(lines, begin, "=======");
    int end = markAfter(lines, middle, ">>>>>>>");
    return end < lines.size() ? Optional.of(begin + 1) : Optional.empty();
  }

  /** The first line from one on that is such a mark; the number of all lines if none is. */
  private static int markAfter(List<String> lines, int first, String mark) {
    int line = first;
    while (line < lines.size()
        && !lines.get(line).equals(mark)
        && !lines.get(line).startsWith(mark + " ")) {
      line++;
    }
    return line;
  }

  private static String decode(byte[] bytes, List<Repair> repairs) throws CharacterCodingException {
    Optional<Charset> wide = wide(bytes);
    if (wide.isPresent()) {
      repairs.add(Repair.UTF_16);
      return withoutMark(strict(bytes, wide.get()));
    }
    try {
      String text = strict(bytes, UTF_8);
      if (text.startsWith("\uFEFF")) {
        repairs.add(Repair.MARK);
      }
      return withoutMark(text);
    } catch (CharacterCodingException otherCode) {
      repairs.add(Repair.LATIN_1);
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  /** UTF-16, with its mark or by the zeros beside plain letters. */
  private static Optional<Charset> wide(byte[] bytes) {
    if (bytes.length < 2 || bytes.length % 2 != 0) {
      return Optional.empty();
    }
    if (isPair(bytes, 0xFF, 0xFE) || zeros(bytes, 1) > bytes.length / 3) {
      return Optional.of(StandardCharsets.UTF_16LE).filter(code -> zeros(bytes, 0) == 0);
    }
    if (isPair(bytes, 0xFE, 0xFF) || zeros(bytes, 0) > bytes.length / 3) {
      return Optional.of(StandardCharsets.UTF_16BE).filter(code -> zeros(bytes, 1) == 0);
    }
    return Optional.empty();
  }

  private static boolean isPair(byte[] bytes, int first, int second) {
    return bytes[0] == (byte) first && bytes[1] == (byte) second;
  }

  private static int zeros(byte[] bytes, int from) {
    int zeros = 0;
    for (int i = from; i < bytes.length; i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static String withPlainEnds(String text, List<Repair> repairs) {
    if (text.indexOf('\r') < 0) {
      return text;
    }
    repairs.add(text.contains("\r\n") ? Repair.WINDOWS_ENDS : Repair.MAC_ENDS);
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String packageName(String code) {
    Matcher line = PACKAGE.matcher(code);
    return line.find() ? line.group(1).replaceAll("\\s", "") : "";
  }

  private static String typeName(String code) {
    Matcher type = PUBLIC_TYPE.matcher(code);
    if (type.find()) {
      return type.group(1);
    }
    Matcher first = ANY_TYPE.matcher(code);
    return first.find() ? first.group(1) : "";
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /**
   * The same source in another package; what it imports of its old one's neighbours comes from
   * where the kit has them.
   */
  SourceText inPackage(String right) {
    String wrong = packageName;
    String above = right.substring(0, right.lastIndexOf('.'));
    String moved =
        wrong.isEmpty()
            // Behind it the lines keep their numbers.
            ? "package " + right + (text.startsWith("\n") ? ";" : "; ") + text
            : text.replaceFirst(
                "(?m)(^|[;/\\s])package\\s+" + spaced(wrong) + "\\s*;", "$1package " + right + ";");
    if (wrong.contains(".") && !wrong.startsWith("gradus.")) {
      String wrongAbove = wrong.substring(0, wrong.lastIndexOf('.'));
      moved =
          moved.replaceAll("\\bimport\\s+" + spaced(wrongAbove) + "\\.", "import " + above + ".");
    }
    List<Repair> all = new ArrayList<>(repairs);
    all.add(wrong.isEmpty() ? Repair.NO_PACKAGE : Repair.PACKAGE);
    return new SourceText(
        moved, ByteBuffer.wrap(moved.getBytes(UTF_8)), right, typeName, all, problem);
  }

  private static String spaced(String name) {
    return String.join("\\s*\\.\\s*", name.split("\\.", -1));
  }
}
