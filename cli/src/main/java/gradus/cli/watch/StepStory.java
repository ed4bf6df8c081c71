package gradus.cli.watch;

import java.util.List;

/** Tells what a student has built with a step and what it is needed for next. */
final class StepStory {

  private static final List<String> STORIES =
      List.of(
          "Your own parts, end to end, have learnt XOR: in this network every gradient is one that"
              + " you derived and wrote. See it at work: cli/gradus train --with exercises --plot"
              + " xor.svg.",
          "You have built the four operations that a layer is made of, and addRow and sumRows are"
              + " already a bias and its gradient. Next: the functions that bend straight lines.",
          "You have built the activations, and their derivatives from the output, which is what a"
              + " layer still has when the gradient comes back. Next: a number for how wrong a"
              + " network is.",
          "You can say how wrong a network is, and in which direction each output should move. Next:"
              + " a way to check every gradient that you will ever write.",
          "You have built the judge: finite differences need no formula, only patience, and this kit"
              + " grades you with them. Next: something that learns.",
          "Your neuron learns AND and OR, cannot learn XOR, and spends most of its time on numeric"
              + " gradients. Next: two layers, and all gradients in one pass.",
          "You have written backpropagation by hand, and it replays the published tables. Next: the"
              + " same, taken apart into layers that fit together in any number.",
          "Your dense layer hands gradients on without knowing who is before or behind it. Next: the"
              + " layer that bends what this one keeps straight.",
          "You have built the second kind of layer; it has no weights, only a local derivative. Next:"
              + " a chain of layers that runs forwards and backwards.",
          "You have built backpropagation for any number of layers: forwards in order, backwards in"
              + " reverse. Next: steps that are better than straight downhill.",
          "Your optimisers remember where they came from; Momentum and Adam train most networks of"
              + " today. Next: the problem that started it all.",
          "Your network has learnt XOR, which no single neuron can, from several starts. Next, as a"
              + " bonus: more than two classes, and data in batches.",
          "You can tell many classes apart and train in batches, as every classifier does. Next, as a"
              + " bonus: derivatives that nobody has to write.",
          "You have built reverse-mode differentiation, the engine inside PyTorch and TensorFlow. It"
              + " needs no layers: any formula will do.");

  private StepStory() {}

  /**
   * Returns two sentences.
   *
   * @param step its number; 0 for the finale
   */
  static String of(int step) {
    return STORIES.get(step);
  }
}
