"""A plain statistical baseline for the intents: TF-IDF of words and letter groups, logistic regression."""

import importlib
from collections.abc import Iterable

from learning.sentences import Sentence


def baseline_intents(learnt: list[Sentence], sets: list[list[Sentence]]) -> list[float] | None:
    """Its accuracy on each of `sets` after learning from `learnt`; None where scikit-learn is not installed."""
    try:
        text = importlib.import_module("sklearn.feature_extraction.text")
    except ImportError:
        return None
    pipeline = importlib.import_module("sklearn.pipeline")
    linear = importlib.import_module("sklearn.linear_model")
    features = pipeline.make_union(
        text.TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
        text.TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
    )
    model = pipeline.make_pipeline(features, linear.LogisticRegression(C=30, max_iter=300))
    model.fit([text.lower() for _, text in learnt], [intent for intent, _ in learnt])
    return [_share(model.predict([text.lower() for _, text in rows]), rows) for rows in sets]


def _share(guessed: Iterable[str], rows: list[Sentence]) -> float:
    return sum(guess in meant.split("/") for guess, (meant, _) in zip(guessed, rows, strict=True)) / len(rows)
