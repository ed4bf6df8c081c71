"""What gradus bench measures gradus against: the same training in NumPy.

Reads tasks from standard input, one a line, and answers each with the seconds that it took:
    xor                                    10,000 epochs of notebook 1's arithmetic
    epoch ROWS INPUTS HIDDEN OUTPUTS       one epoch of a classifier, in batches of 64
    versions                               who answers
With the word xor as its argument it does that once and ends.
"""

import platform
import sys
import time

import numpy as np

BATCH = 64


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def xor():
    inputs = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
    targets = np.array([[0], [1], [1], [0]])
    np.random.seed(42)
    hidden_weights = np.random.uniform(size=(2, 2))
    output_weights = np.random.uniform(size=(2, 1))
    start = time.perf_counter()
    for epoch in range(10000):
        hidden = sigmoid(np.dot(inputs, hidden_weights))
        outputs = sigmoid(np.dot(hidden, output_weights))
        error = targets - outputs
        output_delta = error * (outputs * (1 - outputs))
        hidden_delta = output_delta.dot(output_weights.T) * (hidden * (1 - hidden))
        output_weights += hidden.T.dot(output_delta) * 0.5
        hidden_weights += inputs.T.dot(hidden_delta) * 0.5
        if (epoch + 1) % 1000 == 0:
            np.mean(np.abs(error))
    return time.perf_counter() - start


class Classifier:
    """Sigmoid hidden units, softmax cross-entropy, gradient descent; on random data."""

    def __init__(self, rows, inputs, hidden, outputs):
        self.random = np.random.default_rng(42)
        self.inputs = self.random.random((rows, inputs))
        self.targets = np.eye(outputs)[self.random.integers(0, outputs, rows)]
        self.w1 = (self.random.random((inputs, hidden)) - 0.5) / inputs**0.5
        self.b1 = np.zeros((1, hidden))
        self.w2 = (self.random.random((hidden, outputs)) - 0.5) / hidden**0.5
        self.b2 = np.zeros((1, outputs))

    def epoch(self):
        rows = len(self.inputs)
        loss = 0.0
        start = time.perf_counter()
        order = self.random.permutation(rows)
        for first in range(0, rows, BATCH):
            batch = order[first : first + BATCH]
            loss += self.step(self.inputs[batch], self.targets[batch]) / rows
        assert np.isfinite(loss)
        return time.perf_counter() - start

    def step(self, x, t):
        h = sigmoid(x @ self.w1 + self.b1)
        z = h @ self.w2 + self.b2
        e = np.exp(z - z.max(axis=1, keepdims=True))
        p = e / e.sum(axis=1, keepdims=True)
        dz = (p - t) / len(x)
        da = (dz @ self.w2.T) * (h * (1 - h))
        self.w2 -= 0.1 * (h.T @ dz)
        self.b2 -= 0.1 * dz.sum(axis=0, keepdims=True)
        self.w1 -= 0.1 * (x.T @ da)
        self.b1 -= 0.1 * da.sum(axis=0, keepdims=True)
        return -np.sum(t * np.log(p))


classifiers = {}


def answer(task):
    name, *sizes = task.split()
    if name == "versions":
        return "Python %s, NumPy %s" % (platform.python_version(), np.__version__)
    if name == "xor":
        return xor()
    if task not in classifiers:
        classifiers.clear()
        classifiers[task] = Classifier(*map(int, sizes))
    return classifiers[task].epoch()


if sys.argv[1:] == ["xor"]:
    xor()
else:
    for line in sys.stdin:
        print(answer(line.strip()), flush=True)
