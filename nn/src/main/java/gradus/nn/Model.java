package gradus.nn;

/**
 * A trained network and how it came about.
 *
 * @param network the network
 * @param loss what it was trained on
 * @param dataset the name or file of what it learnt from
 * @param seed the seed of everything random in its training
 * @param history the losses of its training
 * @param interrupted whether the training was cut short by its user
 */
public record Model(
    Network network,
    Losses loss,
    String dataset,
    long seed,
    History history,
    boolean interrupted) {}
