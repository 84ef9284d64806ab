import threading
import time

from qgis.PyQt.QtCore import QCoreApplication, QThread

from pix4d_qgis.adapters.main_thread import on_main_thread
from pix4d_qgis.errors import NotFound, Pix4dError


def in_a_thread(function, spin=True):
    """Outcome of ``function`` in another thread while the main thread spins its event loop."""
    outcome = []

    def run():
        try:
            outcome.append(function())
        except Pix4dError as error:
            outcome.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    end = time.monotonic() + 20
    while spin and thread.is_alive() and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.005)
    thread.join(20)
    assert outcome, "the thread hangs"
    return outcome[0]


def is_main():
    return QThread.currentThread() == QCoreApplication.instance().thread()


def test_runs_at_once_on_the_main_thread():
    assert on_main_thread(is_main) is True


def test_runs_on_the_main_thread_when_another_asks():
    assert in_a_thread(is_main) is False
    assert in_a_thread(lambda: on_main_thread(is_main)) is True


def test_hands_an_error_to_whoever_asked():
    def fail():
        raise NotFound("gone")

    error = in_a_thread(lambda: on_main_thread(fail))
    assert isinstance(error, NotFound)
    assert error.message == "gone"


def test_waits_for_a_call_that_has_begun():
    def slow():
        time.sleep(0.4)
        return "done"

    assert in_a_thread(lambda: on_main_thread(slow, patience=0.2)) == "done"


def test_gives_up_on_a_main_thread_that_does_not_respond():
    calls = []
    error = in_a_thread(lambda: on_main_thread(lambda: calls.append(1), patience=0.2), spin=False)
    assert isinstance(error, Pix4dError)
    assert error.try_again
    assert "busy" in error.message
    QCoreApplication.processEvents()
    assert calls == [], "a call that was given up must not happen later"


def test_many_threads_ask_at_once():
    count = 20
    answers = []

    def ask(number):
        answers.append(on_main_thread(lambda: (number, is_main())))

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    end = time.monotonic() + 20
    while any(thread.is_alive() for thread in threads) and time.monotonic() < end:
        QCoreApplication.processEvents()
    assert sorted(answers) == [(number, True) for number in range(count)]
