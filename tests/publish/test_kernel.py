"""The lesson's environment holds what it must and nothing of the shell."""

from pathlib import Path

from coursekit.publish.kernel import kernel_manager, lesson_environment, wider_than_haswell


def test_the_shell_does_not_reach_the_lesson(tmp_path, monkeypatch):
    for name in ("OMP_NUM_THREADS", "PYTHONHASHSEED", "MPLBACKEND", "MATPLOTLIBRC", "IPYTHONDIR", "COURSEKIT_HOME"):
        monkeypatch.setenv(name, "7")
    monkeypatch.setenv("PYTHONWARNINGS", "error")
    monkeypatch.setenv("COLUMNS", "40")
    found = lesson_environment(tmp_path)
    assert "7" not in found.values() and "PYTHONWARNINGS" not in found and "COLUMNS" not in found
    assert found["PYTHONHASHSEED"] == "0" and found["OMP_NUM_THREADS"] == "1" and found["COURSEKIT_STILL"] == "1"
    assert list(Path(found["COURSEKIT_HOME"]).iterdir()) == []


def test_a_relative_data_mirror_is_passed_on_as_an_absolute_one(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COURSEKIT_DATA", "mirror")
    assert lesson_environment(tmp_path)["COURSEKIT_DATA"] == str(tmp_path / "mirror")


def test_only_features_numpy_can_switch_off_are_named(monkeypatch):
    from numpy._core import _multiarray_umath as core

    monkeypatch.setattr(core, "__cpu_dispatch__", ["AVX2", "X86_V3", "X86_V4", "AVX512_ICL", "AVX512_SPR"])
    monkeypatch.setattr(core, "__cpu_features__", {"X86_V3": True, "X86_V4": True, "AVX512_ICL": True, "AVX512F": True})
    assert wider_than_haswell() == ["X86_V4", "AVX512_ICL"]


def test_features_switched_off_for_us_stay_off_for_the_lesson(tmp_path, monkeypatch):
    monkeypatch.setattr("coursekit.publish.kernel.wider_than_haswell", lambda: ["X86_V4"])
    monkeypatch.setenv("NPY_DISABLE_CPU_FEATURES", "AVX512_SPR")
    assert lesson_environment(tmp_path)["NPY_DISABLE_CPU_FEATURES"] == "AVX512_SPR X86_V4"


def test_the_kernel_is_this_python():
    import sys

    assert kernel_manager().kernel_spec.argv[0] == sys.executable
