package gradus.nn;

import gradus.math.InPlace;
import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/** Notes what a notebook prints while a network trains as it does. */
public final class NotebookRecorder implements TrainingListener {

  private final Notebook notebook;
  private final Dataset xor = Datasets.xor();
  private final List<History.Point> printed = new ArrayList<>();
  private final Matrix lastOutputs = Matrix.zeros(xor.size(), 1);

  /**
   * Begins to note.
   *
   * @param notebook the notebook
   */
  public NotebookRecorder(Notebook notebook) {
    this.notebook = notebook;
  }

  @Override
  public void epochDone(int epoch, double loss, Matrix outputs) {
    if (notebook.prints(epoch)) {
      printed.add(new History.Point(epoch, notebook.metric().value(outputs, xor.targets())));
    }
    if (epoch == Notebook.EPOCHS) {
      InPlace.copy(outputs, lastOutputs);
    }
  }

  /**
   * The run, once it has had all of its epochs.
   *
   * @param network as it is after them
   * @param history of its losses
   * @return what the notebook prints
   */
  public Notebook.Run run(Network network, History history) {
    Matrix predictions =
        notebook.predictsBeforeLastUpdate() ? lastOutputs : network.predict(xor.inputs());
    return new Notebook.Run(network, List.copyOf(printed), predictions, history);
  }
}
