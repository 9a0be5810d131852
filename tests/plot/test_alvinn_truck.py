"""The sketch names both sensors with the sizes of their retinas."""

from matplotlib.patches import Circle

from coursekit.plot import alvinn_truck


def test_camera_laser_network_and_two_wheels():
    ax = alvinn_truck()
    words = " ".join(text.get_text() for text in ax.texts)
    assert "camera: 30 x 32" in words and "laser: 8 x 32" in words and "network" in words
    assert len([patch for patch in ax.patches if isinstance(patch, Circle)]) == 2
