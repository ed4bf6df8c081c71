package gradus.cli.picture;

import gradus.cli.failure.UserMistake;
import gradus.cli.terminal.Numbers;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import gradus.nn.Model;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A picture of a training: its loss and, for two inputs, the learnt classes beside it.
 *
 * @param panels from left to right
 */
public record TrainingPicture(List<Picture> panels) implements Picture {

  private static final double LARGEST = 1e100;

  public static TrainingPicture of(Model model, Optional<Dataset> data) {
    if (model.history().points().isEmpty()) {
      throw new UserMistake("the model was never trained, so there is no loss to draw.");
    }
    data.map(Dataset::inputs).ifPresent(TrainingPicture::requireDrawable);
    List<Picture> panels = new ArrayList<>();
    panels.add(new LossChart("Loss on " + name(model), model.loss().toString(), model.history()));
    UnaryOperator<Matrix> network =
        inputs -> model.loss().readable(model.network().predict(inputs));
    data.filter(rows -> rows.inputs().columns() == 2)
        .map(rows -> new BoundaryChart("Decision boundary", rows, network))
        .ifPresent(panels::add);
    return new TrainingPicture(panels);
  }

  /** Refuses inputs so large that the picture's width overflows. */
  private static void requireDrawable(Matrix inputs) {
    for (int k = 0; k < inputs.size() && inputs.columns() == 2; k++) {
      if (Math.abs(inputs.entry(k)) > LARGEST) {
        throw new UserMistake(
            "the input %s is too large to be drawn; scale the inputs."
                .formatted(Numbers.brief(inputs.entry(k))));
      }
    }
  }

  /** A file's name without its folders. */
  private static String name(Model model) {
    return model.dataset().replaceAll(".*[/\\\\]", "");
  }

  public boolean hasBoundary() {
    return panels.size() > 1;
  }

  @Override
  public int width() {
    return panels.stream().mapToInt(Picture::width).sum();
  }

  @Override
  public void paint(Graphics2D graphics) {
    int left = 0;
    for (Picture panel : panels) {
      Graphics2D part = (Graphics2D) graphics.create();
      part.translate(left, 0);
      panel.paint(part);
      part.dispose();
      left += panel.width();
    }
  }
}
