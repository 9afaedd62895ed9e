"""A plain statistical baseline for the intents: TF-IDF of words and letter groups, logistic regression."""

import importlib
from typing import Any


def baseline_intents(rows: list[dict[str, Any]]) -> str:
    """Its accuracy on `rows` in five-fold cross-validation, as text for the report."""
    try:
        text = importlib.import_module("sklearn.feature_extraction.text")
    except ImportError:
        return "not installed: pip install --group report"
    pipeline = importlib.import_module("sklearn.pipeline")
    linear = importlib.import_module("sklearn.linear_model")
    chosen = importlib.import_module("sklearn.model_selection")
    features = pipeline.make_union(
        text.TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
        text.TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
    )
    model = pipeline.make_pipeline(features, linear.LogisticRegression(C=30, max_iter=2000))
    folds = chosen.StratifiedKFold(n_splits=5, shuffle=True, random_state=4)
    texts, intents = [row["text"].lower() for row in rows], [row["intent"] for row in rows]
    right = chosen.cross_val_predict(model, texts, intents, cv=folds) == intents
    return f"{sum(right) / len(rows):.1%} of {len(rows)}"
