package gradus.exercises.step13;

import static gradus.grading.expect.Expect.expect;

import gradus.grading.expect.ExampleOf;

/** The reference examples of step 13. */
class Examples {

  private final Value x = new Value(2);
  private final Value y = new Value(5);

  @ExampleOf("Value.plus")
  void twoValues() {
    Value sum = x.plus(y);
    sum.backward();
    expect(sum.data()).toBe(7);
    expect(x.gradient()).toBe(1);
    expect(y.gradient()).toBe(1);
  }

  @ExampleOf("Value.plus")
  void oneValueTwice() {
    x.plus(x).backward();
    expect(x.gradient()).toBe(2);
  }

  @ExampleOf("Value.times")
  void aRectangle() {
    Value area = x.times(y);
    area.backward();
    expect(area.data()).toBe(10);
    expect(x.gradient()).toBe(5);
    expect(y.gradient()).toBe(2);
  }

  @ExampleOf("Value.pow")
  void aNegativeCube() {
    Value base = new Value(-2);
    Value cube = base.pow(3);
    cube.backward();
    expect(cube.data()).toBe(-8);
    expect(base.gradient()).toBe(12);
  }

  @ExampleOf("Value.exp")
  void asSteepAsHigh() {
    Value power = x.exp();
    power.backward();
    expect(power.data()).toBe(Math.exp(2));
    expect(x.gradient()).toBe(Math.exp(2));
  }

  @ExampleOf("Value.tanh")
  void threeFifths() {
    Value number = new Value(Math.log(2));
    Value result = number.tanh();
    result.backward();
    expect(result.data()).toBe(0.6);
    expect(number.gradient()).toBe(0.64);
  }

  @ExampleOf("Value.tanh")
  void farOut() {
    expect(new Value(1000).tanh().data()).toBe(1);
  }

  @ExampleOf("Value.backward")
  void twoWays() {
    Value a = x.times(y);
    Value b = a.times(y);
    // 5 · (1 + 5), whichever comes first
    a.plus(b).backward();
    expect(x.gradient()).toBe(30);
    b.plus(a).backward();
    expect(x.gradient()).toBe(60);
  }

  @ExampleOf("Value.backward")
  void aCallTwice() {
    Value square = x.times(x);
    square.backward();
    square.backward();
    expect(x.gradient()).toBe(8);
    expect(square.gradient()).toBe(2);
  }
}
