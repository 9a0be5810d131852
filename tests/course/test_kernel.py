"""The kernel is started for real; what goes wrong is one line."""

from coursekit.course.kernel import try_kernel


def test_a_kernel_starts_and_finds_the_library():
    assert try_kernel() is None


def test_an_import_that_fails_is_said():
    assert (
        try_kernel("import no_such_thing")
        == "starts, but `import no_such_thing` failed: No module named 'no_such_thing'"
    )


def test_a_kernel_that_is_not_installed_is_said(tmp_path, monkeypatch):
    import jupyter_client.manager

    def refuse(*_, **__):
        raise RuntimeError("no kernel named python3\nand more")

    monkeypatch.setattr(jupyter_client.manager, "start_new_kernel", refuse)
    assert try_kernel() == "does not start: no kernel named python3"
