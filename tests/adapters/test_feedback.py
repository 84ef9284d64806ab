from qgis.core import QgsProcessingFeedback

from pix4d_qgis.adapters.feedback import FeedbackProgress


def test_no_control_character_reaches_the_log():
    feedback = QgsProcessingFeedback(False)
    progress = FeedbackProgress(feedback)
    for say in (progress.info, progress.warn):
        say("a\x1b[31mb\u202ec\nd")
    log = feedback.textLog()
    assert log.count("a[31mbc d") == 2
    assert "\x1b" not in log
    assert "\u202e" not in log
