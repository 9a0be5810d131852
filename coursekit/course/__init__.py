"""A student's copy of the course: find the lessons, copy them, open them, and see that all is well."""

from coursekit.course.answers import Answers, find_answers, run_answers
from coursekit.course.chromium import chromium_runs, find_chromium
from coursekit.course.copy import Copied, beside, copy_course
from coursekit.course.doctor import Finding, Report, examine
from coursekit.course.errors import CourseError
from coursekit.course.serve import Server, has_display, leaving_quietly, serving
from coursekit.course.trust import is_trusted, trust
from coursekit.course.where import FIRST, clone_root, course_files, exercises_folder, lessons_folder

__all__ = [
    "Answers",
    "Copied",
    "CourseError",
    "FIRST",
    "Finding",
    "Report",
    "Server",
    "beside",
    "chromium_runs",
    "clone_root",
    "copy_course",
    "course_files",
    "examine",
    "exercises_folder",
    "find_answers",
    "find_chromium",
    "has_display",
    "is_trusted",
    "leaving_quietly",
    "lessons_folder",
    "run_answers",
    "serving",
    "trust",
]
