package gradus.grading.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads formulas by recursive descent: sums of products of signed powers of atoms. */
final class ExpressionParser {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(\\d+(?:\\.\\d+)?(?:e-?\\d+)?|[A-Za-z]\\w*|[-+*/^(),])");

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private int next;

  ExpressionParser(String text) {
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.find(end) && matcher.start() == end) {
      tokens.add(matcher.group(1));
      end = matcher.end();
    }
    if (!text.substring(end).isBlank()) {
      throw refused();
    }
  }

  Expression parse() {
    Expression sum = sum();
    if (next < tokens.size()) {
      throw refused();
    }
    return sum;
  }

  private Expression sum() {
    Expression left = product();
    while (isNext("+") || isNext("-")) {
      Expression before = left;
      boolean isPlus = take().equals("+");
      Expression term = product();
      left = isPlus ? q -> before.value(q) + term.value(q) : q -> before.value(q) - term.value(q);
    }
    return left;
  }

  private Expression product() {
    Expression left = signed();
    while (isNext("*") || isNext("/")) {
      Expression before = left;
      boolean isTimes = take().equals("*");
      Expression factor = signed();
      left =
          isTimes ? q -> before.value(q) * factor.value(q) : q -> before.value(q) / factor.value(q);
    }
    return left;
  }

  private Expression signed() {
    if (!isNext("-")) {
      return power();
    }
    take();
    Expression positive = signed();
    return q -> -positive.value(q);
  }

  private Expression power() {
    Expression base = atom();
    if (!isNext("^")) {
      return base;
    }
    take();
    Expression exponent = signed();
    return q -> Math.pow(base.value(q), exponent.value(q));
  }

  private Expression atom() {
    String token = take();
    if (token.equals("(")) {
      Expression inner = sum();
      require(")");
      return inner;
    }
    if (Character.isDigit(token.charAt(0))) {
      double number = Double.parseDouble(token);
      return q -> number;
    }
    if (!Character.isLetter(token.charAt(0))) {
      throw refused();
    }
    return isNext("(") ? call(token) : quantity(token);
  }

  private Expression quantity(String name) {
    return q -> {
      Double value = q.get(name);
      if (value == null) {
        throw new IllegalArgumentException("%s in %s is not drawn.".formatted(name, text));
      }
      return value;
    };
  }

  private Expression call(String name) {
    require("(");
    Expression first = sum();
    if (!isNext(",")) {
      require(")");
      return ExpressionFunctions.of(name, first);
    }
    take();
    Expression second = sum();
    require(")");
    return ExpressionFunctions.of(name, first, second);
  }

  private boolean isNext(String token) {
    return next < tokens.size() && tokens.get(next).equals(token);
  }

  private String take() {
    if (next == tokens.size()) {
      throw refused();
    }
    return tokens.get(next++);
  }

  private void require(String token) {
    if (!take().equals(token)) {
      throw refused();
    }
  }

  private IllegalArgumentException refused() {
    return new IllegalArgumentException("%s is no formula.".formatted(text));
  }
}
