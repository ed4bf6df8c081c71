package gradus.cli.marks;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a person's name without case, marks and order, so that {@code Müller, Zoë} and
 * {@code zoe mueller} can be found to be one.
 *
 * @param words in their order
 */
record PersonName(List<String> words) {

  /** Letters that no decomposition makes plain. */
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ß", "ss"),
          Map.entry("ø", "o"),
          Map.entry("ł", "l"),
          Map.entry("đ", "d"),
          Map.entry("ð", "d"),
          Map.entry("þ", "th"),
          Map.entry("æ", "ae"),
          Map.entry("œ", "oe"),
          Map.entry("ı", "i"));

  /** Elsewhere marks are vowels, without which other names are the same. */
  private static final Pattern MARKS =
      Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}])\\p{M}+");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  static PersonName of(String name) {
    String lower = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      lower = lower.replace(letter.getKey(), letter.getValue());
    }
    String plain = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    return new PersonName(NO_WORD.splitAsStream(plain).filter(word -> !word.isEmpty()).toList());
  }

  /** The words in the order of the alphabet. */
  String sorted() {
    return words.stream().sorted().collect(Collectors.joining(" "));
  }

  /** The words in one, as Canvas writes them: with each of them first. */
  Set<String> joined() {
    Set<String> joined = new TreeSet<>();
    for (int first = 0; first < words.size(); first++) {
      joined.add(
          String.join("", words.subList(first, words.size()))
              + String.join("", words.subList(0, first)));
    }
    return joined;
  }

  /** Whether both may be the same person's. */
  boolean matches(PersonName other) {
    if (words.isEmpty() || other.words.isEmpty()) {
      return false;
    }
    return sorted().equals(other.sorted())
        || (other.words.size() == 1 && joined().contains(other.words.get(0)))
        || (words.size() == 1 && other.joined().contains(words.get(0)));
  }

  /** The same with German letters as they are written without marks: ü as ue. */
  static PersonName german(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return of(composed.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"));
  }

  /** Whether two names may be the same person's, in either way of writing. */
  static boolean areAlike(String one, String other) {
    return of(one).matches(of(other)) || german(one).matches(german(other));
  }
}
