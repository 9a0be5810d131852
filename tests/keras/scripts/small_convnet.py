"""A small convolutional network reads digits: windows first, a dense layer last; 2,000 images are enough to see it."""

import keras
from keras import layers
from keras.datasets import mnist

keras.utils.set_random_seed(7)
(train_images, train_labels), (test_images, test_labels) = mnist.load_data()
train_images = train_images[:2000].reshape((-1, 28, 28, 1)).astype("float32") / 255
test_images = test_images[:500].reshape((-1, 28, 28, 1)).astype("float32") / 255
train_labels, test_labels = train_labels[:2000], test_labels[:500]

model = keras.Sequential()
model.add(keras.Input(shape=(28, 28, 1)))
model.add(layers.Conv2D(8, (3, 3), activation="relu"))
model.add(layers.MaxPooling2D((2, 2)))
model.add(layers.Conv2D(16, kernel_size=3, activation="relu"))
model.add(layers.MaxPooling2D(pool_size=2))
model.add(layers.Flatten())
model.add(layers.Dense(32, activation="relu"))
model.add(layers.Dense(10, activation="softmax"))

model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(train_images, train_labels, epochs=4, batch_size=32, verbose=0)
loss, accuracy = model.evaluate(test_images, test_labels, verbose=0)
assert accuracy > 0.85, accuracy
