package gradus.math;

/**
 * Computes C ← C + A·B for large matrices, with three ideas.
 *
 * <ol>
 *   <li>A processor multiplies and adds many times faster than it fetches from main memory. So B is
 *       taken in blocks small enough to stay in the cache, and a block is used for every row of A
 *       before the next one is fetched.
 *   <li>The JIT compiler makes vector instructions of a loop over {@code c[j] += x * b[j]}, but not
 *       of {@code c[p + j] += x * b[q + j]}: it cannot know that the two do not overlap. So each
 *       row of the block is an array of its own, and so is each row of C that is being added to.
 *   <li>Some rows of C are added to at once, so that what is loaded of B serves them all.
 * </ol>
 *
 * <p>Every entry of C is one chain of {@link Math#fma}, c ← a[i,k]·b[k,j] + c, in increasing k,
 * beginning at what was in C. A fused multiply-add is rounded once, by definition, so every kernel
 * gives the same bits on every machine, whatever its blocks and its vectors. (The triple loop
 * rounds twice, and differs in the last bits.)
 *
 * <p>A kernel holds its blocks, about 140 kB, and allocates nothing after; it serves one thread.
 */
abstract class Kernel {

  /** Rows and columns of a block of B. The columns are a multiple of every vector's length. */
  static final int DEPTH = 64;

  static final int WIDTH = 256;

  /**
   * The block of B, row by row; entries beyond the block's size are left over from earlier ones.
   */
  final double[][] block = new double[DEPTH][WIDTH];

  /** The rows of C that are being added to. */
  final double[][] sums;

  /** Creates a kernel that adds to so many rows of C at once. */
  Kernel(int height) {
    sums = new double[height][WIDTH];
  }

  /**
   * Adds a block of A times the block of B to the sums.
   *
   * @param a where A's entries are
   * @param at the place of the first of them
   * @param down how far the same column of the next row is
   * @param right how far the next column is
   * @param rows the rows of A; the other sums may be given any value
   * @param depth the rows of the block of B, and columns of A
   * @param width the columns of the block of B
   */
  abstract void addBlock(double[] a, int at, int down, int right, int rows, int depth, int width);

  /**
   * C ← C + A·B. One entry further down and one further right is so many further in the storage;
   * with the two exchanged a matrix is read as its transpose.
   */
  final void add(
      int m,
      int inner,
      Matrix a,
      int downA,
      int rightA,
      Matrix b,
      int downB,
      int rightB,
      Matrix c) {
    int n = c.columns();
    for (int j = 0; j < n; j += WIDTH) {
      int width = Math.min(WIDTH, n - j);
      for (int k = 0; k < inner; k += DEPTH) {
        int depth = Math.min(DEPTH, inner - k);
        pack(b.data.data, k * downB + j * rightB, downB, rightB, depth, width);
        for (int i = 0; i < m; i += sums.length) {
          int rows = Math.min(sums.length, m - i);
          load(c, i, j, rows, width);
          addBlock(a.data.data, i * downA + k * rightA, downA, rightA, rows, depth, width);
          store(c, i, j, rows, width);
        }
      }
    }
  }

  private void pack(double[] b, int at, int down, int right, int depth, int width) {
    for (int k = 0; k < depth && right == 1; k++) {
      System.arraycopy(b, at + k * down, block[k], 0, width);
    }
    // The other way round for a transpose, whose columns are contiguous.
    for (int j = 0; j < width && right != 1; j++) {
      for (int k = 0; k < depth; k++) {
        block[k][j] = b[at + k * down + j * right];
      }
    }
  }

  private void load(Matrix c, int i, int j, int rows, int width) {
    for (int r = 0; r < rows; r++) {
      System.arraycopy(c.data.data, (i + r) * c.columns() + j, sums[r], 0, width);
    }
  }

  private void store(Matrix c, int i, int j, int rows, int width) {
    for (int r = 0; r < rows; r++) {
      System.arraycopy(sums[r], 0, c.data.data, (i + r) * c.columns() + j, width);
    }
  }
}
