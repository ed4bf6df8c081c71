package gradus.nn;

/**
 * A trained network with the record of its training.
 *
 * @param network the network
 * @param loss the loss it was trained with
 * @param dataset the name or file of its training data
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
