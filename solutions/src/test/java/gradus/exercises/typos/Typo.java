package gradus.exercises.typos;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One token of a source, mistyped.
 *
 * @param at where the token begins
 * @param token what stood there
 * @param typed what stands there instead
 */
record Typo(int at, String token, String typed) {

  private static final String SPACE = "\\s+|//[^\\n]*|(?s:/\\*.*?\\*/)";
  private static final String WORD = "[\\p{L}_$][\\p{L}\\p{N}_$]*|[0-9][\\w.]*";
  private static final String TEXT = "\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'";
  private static final Pattern TOKEN =
      Pattern.compile("(" + SPACE + ")|" + WORD + "|" + TEXT + "|->|::|[-+*/<>=!&|]=|[^\\s\\w]");

  /** What fingers hit instead of a sign: another one, or one more. */
  private static final List<String> SIGNS =
      List.of("", "(", ")", "{", "}", "[", "]", "<", ">", ";", ",", ".", "=", ":", "\"", "@", "-");

  /** Draws a typo of a source. */
  static Typo of(String source, Random random) {
    List<MatchResult> tokens = tokens(source);
    MatchResult token = tokens.get(random.nextInt(tokens.size()));
    String typed = mistyped(token.group(), random);
    return typed.equals(token.group())
        ? of(source, random)
        : new Typo(token.start(), token.group(), typed);
  }

  /** The tokens of a source, without white space and comments. */
  static List<MatchResult> tokens(String source) {
    List<MatchResult> tokens = new ArrayList<>();
    TOKEN.matcher(source).results().filter(found -> found.group(1) == null).forEach(tokens::add);
    return tokens;
  }

  private static String mistyped(String token, Random random) {
    return Character.isLetterOrDigit(token.codePointAt(0)) || token.length() > 2
        ? word(token, random)
        : sign(token, random);
  }

  private static String sign(String token, Random random) {
    String sign = SIGNS.get(random.nextInt(SIGNS.size()));
    return switch (random.nextInt(4)) {
      case 0 -> "";
      case 1 -> token + token;
      case 2 -> token + sign;
      default -> sign;
    };
  }

  private static String word(String token, Random random) {
    int at = random.nextInt(token.length());
    String before = token.substring(0, at);
    String behind = token.substring(at + 1);
    char letter = token.charAt(at);
    char other = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(7)) {
      case 0 -> before + behind;
      case 1 -> before + letter + letter + behind;
      case 2 -> before + other + behind;
      case 3 -> before + letter + other + behind;
      case 4 -> before + changedCase(letter) + behind;
      case 5 -> before + letter + " " + behind;
      default -> behind.isEmpty() ? "" : before + behind.charAt(0) + letter + behind.substring(1);
    };
  }

  private static char changedCase(char letter) {
    return Character.isUpperCase(letter)
        ? Character.toLowerCase(letter)
        : Character.toUpperCase(letter);
  }

  String applyTo(String source) {
    return source.substring(0, at) + typed + source.substring(at + token.length());
  }

  /** The line in which it stands, from 1 on. */
  int line(String source) {
    return (int) source.substring(0, at).chars().filter(sign -> sign == '\n').count() + 1;
  }
}
