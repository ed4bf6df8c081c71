package gradus.cli.lessons;

import gradus.math.Matrix;
import java.util.Map;

/** Draws the figures of lesson 01. */
final class MatrixFigures {

  private static final int CELL = 40;

  private MatrixFigures() {}

  static Map<String, Svg> all() {
    return Map.of("01-product.svg", product(), "01-bias.svg", bias());
  }

  /** A row of the left factor and a column of the right one make one entry of the product. */
  private static Svg product() {
    Matrix left = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
    Matrix right = Matrix.of(3, 2, 7, 8, 9, 10, 11, 12);
    Svg svg = new Svg(340, 300);
    svg.rectangle(30, 200, 3 * CELL, CELL, Svg.YELLOW, "none");
    svg.rectangle(230, 30, CELL, 3 * CELL, Svg.YELLOW, "none");
    svg.rectangle(230, 200, CELL, CELL, Svg.YELLOW, "none");
    matrix(svg, left, 30, 160);
    matrix(svg, right, 190, 30);
    matrix(svg, left.multiply(right), 190, 160);
    svg.text(90, 265, "A, 2×3", Svg.FAINT);
    svg.textFrom(280, 95, "B, 3×2", Svg.FAINT);
    svg.text(230, 265, "AB, 2×2", Svg.FAINT);
    svg.arrow(155, 220, 183, 220, Svg.BLUE);
    return svg.text(165, 288, "4·8 + 5·10 + 6·12 = 154", Svg.BLUE);
  }

  /** One bias is added to every row; what comes of the way back is for the student to find. */
  private static Svg bias() {
    Matrix matrix = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
    Matrix row = Matrix.row(10, 20, 30);
    Svg svg = new Svg(620, 170);
    svg.text(160, 28, "addRow: one row goes into every row", Svg.INK);
    matrix(svg, row, 20, 70);
    matrix(svg, matrix.addRow(row), 180, 50);
    svg.arrow(144, 82, 174, 70, Svg.BLUE);
    svg.arrow(144, 98, 174, 110, Svg.BLUE);
    svg.text(240, 152, "1+10, 2+20, …", Svg.FAINT);
    svg.text(470, 28, "sumRows: what did each number do?", Svg.INK);
    matrix(svg, Matrix.of(2, 3, 3, -1, 0, 4, 2, 5), 320, 50);
    for (int x = 480; x < 600; x += CELL) {
      svg.rectangle(x, 70, CELL, CELL, "none", Svg.FAINT);
      svg.text(x + CELL / 2.0, 95, "?", Svg.INK);
    }
    svg.arrow(444, 70, 474, 82, Svg.RED);
    svg.arrow(444, 110, 474, 98, Svg.RED);
    return svg.text(540, 152, "for each 1 of it", Svg.FAINT);
  }

  private static void matrix(Svg svg, Matrix matrix, int x, int y) {
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        double left = x + j * CELL;
        double top = y + i * CELL;
        svg.rectangle(left, top, CELL, CELL, "none", Svg.FAINT);
        svg.text(left + CELL / 2.0, top + 25, "%.0f".formatted(matrix.get(i, j)), Svg.INK);
      }
    }
  }
}
