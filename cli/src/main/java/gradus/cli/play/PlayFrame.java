package gradus.cli.play;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.data.Fit;
import gradus.cli.file.Json;
import gradus.math.Matrix;
import gradus.nn.Activation;
import gradus.nn.Dataset;
import gradus.nn.Dense;
import gradus.nn.Figure;
import gradus.nn.History;
import gradus.nn.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One look at a training, as the page gets it: losses, weights, gradients, activations, and, with
 * two inputs, the plane.
 */
final class PlayFrame {

  /** Cells along a side of the plane, and of a unit's small map of it. */
  static final int CELLS = 48;

  static final int UNIT_CELLS = 16;

  /** Points of a curve; a page is hardly wider. */
  private static final int CURVE = 200;

  private static final int BINS = 20;

  /** Rows whose outputs are shown one by one. */
  private static final int FEW_ROWS = 64;

  private final PlayedTraining run;
  private final Optional<Matrix> cells;
  private final Optional<Matrix> unitCells;

  PlayFrame(PlayedTraining run, Optional<Plane> plane) {
    this.run = run;
    this.cells = plane.map(one -> one.cells(CELLS));
    this.unitCells = plane.map(one -> one.cells(UNIT_CELLS));
  }

  /**
   * The training as it is now, on one line.
   *
   * @param hasCurves whether the losses of all epochs are in it, which are long and change little
   */
  String json(boolean hasCurves) {
    ObjectNode json = Json.object();
    json.put("epoch", run.training().epoch());
    json.put("rowsDone", run.training().rowsDone());
    json.put("lastRow", run.training().lastRow());
    addLosses(json);
    if (hasCurves) {
      addCurve(run.training().history(), json.putArray("curve"));
      addCurve(run.heldOutLosses(), json.putArray("heldOutCurve"));
    }
    addLayers(json.putArray("layers"));
    addActivations(json.putArray("activations"));
    cells.ifPresent(all -> json.put("map", Plane.map(run.outputs(all))));
    if (run.data().size() <= FEW_ROWS) {
      json.set("outputs", Json.rows(run.outputs(run.data().inputs())));
    }
    addFigures(run.figures(), json.putArray("figures"));
    return json.toString();
  }

  private void addLosses(ObjectNode json) {
    double heldOut = run.lossNow(run.heldOut());
    run.noteHeldOut(heldOut);
    json.put("loss", run.lossNow(Optional.of(run.data())));
    if (run.heldOut().isPresent()) {
      json.put("heldOut", heldOut);
      json.put("heldOutFit", fit(run.heldOut().get()));
    }
    json.put("fit", fit(run.data()));
  }

  private String fit(Dataset rows) {
    return Fit.of(run.outputs(rows.inputs()), rows).sentence();
  }

  /** Epochs and losses by turns, so many that a line can be drawn, the last one among them. */
  private static void addCurve(History history, ArrayNode curve) {
    List<History.Point> points = history.points();
    int stride = Math.max(1, (points.size() + CURVE - 1) / CURVE);
    for (int i = (points.size() - 1) % stride; i < points.size(); i += stride) {
      if (i >= 0) {
        curve.add(points.get(i).epoch()).add((float) points.get(i).loss());
      }
    }
  }

  private void addLayers(ArrayNode layers) {
    int next = 0;
    for (Dense dense : run.denseLayers()) {
      ObjectNode layer = layers.addObject();
      addParameter(layer.putObject("weights"), next++);
      if (dense.bias().isPresent()) {
        addParameter(layer.putObject("bias"), next++);
      }
    }
  }

  private void addParameter(ObjectNode json, int index) {
    Parameter parameter = run.parameters().get(index);
    json.put("index", index);
    json.put("columns", parameter.value().columns());
    addEntries(parameter.value(), json.putArray("values"));
    addEntries(parameter.gradient(), json.putArray("gradients"));
  }

  private static void addEntries(Matrix matrix, ArrayNode entries) {
    for (int k = 0; k < matrix.size(); k++) {
      entries.add((float) matrix.entry(k));
    }
  }

  /** Of each layer the range of its units, how often which of its numbers come, and their maps. */
  private void addActivations(ArrayNode layers) {
    List<Matrix> ofRows = run.activations(run.data().inputs());
    Optional<List<Matrix>> ofCells = unitCells.map(run::activations);
    for (int i = 0; i < ofRows.size(); i++) {
      boolean isLast = i == ofRows.size() - 1;
      double[] range =
          range(
              isLast ? run.recipe().outputActivation() : run.recipe().activation(), ofRows.get(i));
      ObjectNode layer = layers.addObject();
      layer.put("low", range[0]);
      layer.put("high", range[1]);
      ArrayNode bins = layer.putArray("bins");
      Arrays.stream(bins(ofRows.get(i), range)).forEach(bins::add);
      if (ofCells.isPresent() && !isLast) {
        addMaps(ofCells.get().get(i), range, layer.putArray("maps"));
      }
    }
  }

  private static void addMaps(Matrix outputs, double[] range, ArrayNode maps) {
    for (int unit = 0; unit < outputs.columns(); unit++) {
      maps.add(Plane.map(outputs, unit, range[0], range[1]));
    }
  }

  /** From which number to which the units of a layer reach. */
  private static double[] range(Activation activation, Matrix outputs) {
    if (activation == Activation.SIGMOID) {
      return new double[] {0, 1};
    }
    if (activation == Activation.TANH) {
      return new double[] {-1, 1};
    }
    double low = 0;
    double high = 1;
    for (int k = 0; k < outputs.size(); k++) {
      low = Math.min(low, outputs.entry(k));
      high = Math.max(high, outputs.entry(k));
    }
    return new double[] {low, high};
  }

  private static int[] bins(Matrix outputs, double[] range) {
    int[] bins = new int[BINS];
    for (int k = 0; k < outputs.size(); k++) {
      int bin = (int) (BINS * (outputs.entry(k) - range[0]) / (range[1] - range[0]));
      bins[Math.max(0, Math.min(BINS - 1, bin))]++;
    }
    return bins;
  }

  private static void addFigures(List<Figure> figures, ArrayNode json) {
    for (Figure figure : figures) {
      ObjectNode row = json.addObject();
      row.put("what", figure.what());
      row.put("published", figure.published());
      row.put("ours", String.valueOf(figure.ours()));
      row.put("digits", figure.agreeingDigits());
      row.put("agrees", figure.agrees());
    }
  }
}
