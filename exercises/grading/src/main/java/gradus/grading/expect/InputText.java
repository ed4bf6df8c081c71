package gradus.grading.expect;

import gradus.grading.text.NumberText;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import gradus.nn.Parameter;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the arguments of a call in one line. What has no short text, as a function, is left out.
 */
final class InputText {

  private InputText() {}

  static String of(List<String> names, Object[] values) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      String text = text(values[i]);
      if (!text.isEmpty()) {
        texts.add(names.get(i) + " " + text);
      }
    }
    return String.join(", ", texts);
  }

  private static String text(Object value) {
    if (value instanceof Matrix matrix) {
      return MatrixText.of(matrix);
    }
    if (value instanceof Number number) {
      return NumberText.text(number);
    }
    if (value instanceof Dataset data) {
      return "of %d rows".formatted(data.size());
    }
    if (value instanceof Record record) {
      return components(record);
    }
    return value instanceof List<?> list ? items(list) : "";
  }

  private static String items(List<?> list) {
    return list.stream()
        .filter(item -> item instanceof Parameter)
        .map(item -> (Parameter) item)
        .map(
            parameter ->
                "%s with gradient %s"
                    .formatted(
                        MatrixText.of(parameter.value()), MatrixText.of(parameter.gradient())))
        .collect(Collectors.joining(" and "));
  }

  private static String components(Record record) {
    List<String> texts = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      texts.add(component.getName() + " " + text(read(component.getAccessor(), record)));
    }
    return "{" + String.join(", ", texts) + "}";
  }

  private static Object read(Method accessor, Record record) {
    try {
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
