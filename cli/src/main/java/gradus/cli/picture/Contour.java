package gradus.cli.picture;

import java.awt.geom.Path2D;

/** Traces the line along which a grid of numbers is 0. */
final class Contour {

  /** The numbers. */
  @FunctionalInterface
  interface Grid {
    double at(int i, int j);
  }

  /** Maps a place in the grid to one on the page. */
  @FunctionalInterface
  interface Page {
    double at(double place);
  }

  private final Grid grid;
  private final Page x;
  private final Page y;
  private final Path2D path = new Path2D.Double();

  private Contour(Grid grid, Page x, Page y) {
    this.grid = grid;
    this.x = x;
    this.y = y;
  }

  static Path2D of(int cells, Grid grid, Page x, Page y) {
    Contour contour = new Contour(grid, x, y);
    for (int j = 0; j < cells; j++) {
      for (int i = 0; i < cells; i++) {
        // Each cell is two triangles: within a triangle the line is unambiguous.
        contour.cross(new int[][] {{i, j}, {i + 1, j}, {i + 1, j + 1}});
        contour.cross(new int[][] {{i, j}, {i + 1, j + 1}, {i, j + 1}});
      }
    }
    return contour.path;
  }

  private void cross(int[][] triangle) {
    boolean inside = false;
    for (int side = 0; side < 3; side++) {
      int[] a = triangle[side];
      int[] b = triangle[(side + 1) % 3];
      double atA = grid.at(a[0], a[1]);
      double atB = grid.at(b[0], b[1]);
      if (atA > 0 == atB > 0) {
        continue;
      }
      double t = atA / (atA - atB);
      add(a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), inside);
      inside = true;
    }
  }

  private void add(double i, double j, boolean line) {
    if (line) {
      path.lineTo(rounded(x.at(i)), rounded(y.at(j)));
    } else {
      path.moveTo(rounded(x.at(i)), rounded(y.at(j)));
    }
  }

  /** Rounds a coordinate to what can be seen, since an SVG spells out every digit. */
  private static double rounded(double coordinate) {
    return Math.rint(16 * coordinate) / 16;
  }
}
