/**
 * Layers, losses, optimisers, and the classes that train, check and save a network.
 *
 * <p>Three conventions hold everywhere. One example is one row. A gradient is ∂L/∂x of the number L
 * that the loss gives, and the optimiser subtracts it. {@code backward} adds to the gradients of
 * the parameters, and {@code zeroGradient} clears them.
 */
package gradus.nn;
