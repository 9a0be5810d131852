"""A first network reads handwritten digits."""

from keras import Sequential, layers
from keras.datasets import mnist
from keras.utils import set_random_seed

set_random_seed(1)
(train_images, train_labels), (test_images, test_labels) = mnist.load_data()
train_images = train_images.reshape((-1, 28 * 28)).astype("float32") / 255
test_images = test_images.reshape((-1, 28 * 28)).astype("float32") / 255

model = Sequential([layers.Dense(64, activation="relu"), layers.Dense(10, activation="softmax")])
model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(train_images, train_labels, epochs=5, batch_size=32, verbose=0)

loss, accuracy = model.evaluate(test_images, test_labels, verbose=0)
first = model.predict(test_images[:10], verbose=0)
assert accuracy > 0.85, accuracy
assert first.shape == (10, 10) and (first.argmax(axis=1) == test_labels[:10]).mean() >= 0.7
