"""What can go wrong between a student and the lessons is said in one sentence."""


class CourseError(Exception):
    """Something about the student's copy or the server is wrong; the message says what to try."""
