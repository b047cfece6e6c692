// Steps through walks, and copies calls. The page can be read without it: then every scene is shown.
'use strict';
(() => {
  const said = document.getElementById('said');
  const say = text => { said.textContent = text; };

  const prepare = walk => {
    const scenes = [...walk.querySelectorAll('.scene')];
    if (scenes.length === 0) return;
    const links = [...walk.querySelectorAll('a.step')];
    const buttons = walk.querySelector('.buttons');
    const button = name => walk.querySelector('button.' + name);
    const last = scenes.length - 1;
    let at = last;

    const show = (wanted, isAsked) => {
      at = Math.max(0, Math.min(last, wanted));
      scenes.forEach((scene, index) => { scene.hidden = index !== at; });
      links.forEach((link, index) => {
        if (index === at) link.setAttribute('aria-current', 'step');
        else link.removeAttribute('aria-current');
      });
      walk.querySelector('.at').textContent = `${at} of ${last}`;
      for (const name of ['first', 'previous']) button(name).setAttribute('aria-disabled', at === 0);
      for (const name of ['next', 'last']) button(name).setAttribute('aria-disabled', at === last);
      if (!isAsked) return;
      const charts = scenes[at].querySelector('svg.chart');
      say(`Step ${at} of ${last}. ${scenes[at].getAttribute('aria-label')}. ${charts ? charts.getAttribute('aria-label') : ''}`);
    };

    const go = { first: () => 0, previous: () => at - 1, next: () => at + 1, last: () => last };
    const keys = { Home: 'first', ArrowLeft: 'previous', ArrowRight: 'next', End: 'last' };
    for (const name of Object.keys(go)) button(name).addEventListener('click', () => show(go[name](), true));
    links.forEach((link, index) => link.addEventListener('click', event => {
      event.preventDefault();
      show(index, true);
    }));
    walk.addEventListener('keydown', event => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !(event.key in keys)) return;
      if (event.target.closest('.scroll')) return;
      event.preventDefault();
      show(go[keys[event.key]](), true);
    });
    buttons.hidden = false;
    walk.classList.add('ready');
    show(last, false);
  };

  const select = element => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };

  const copy = async button => {
    const call = button.parentElement.querySelector('code');
    let text = 'Copied';
    try {
      await navigator.clipboard.writeText(call.textContent);
    } catch {
      select(call);
      text = 'Selected: press Ctrl+C';
    }
    button.textContent = text;
    say(text);
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  };

  // A link leads to a walk that may be folded.
  const unfold = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const walk = target && target.closest('details');
    if (walk) walk.open = true;
    if (target) target.scrollIntoView();
  };

  document.querySelectorAll('.walk').forEach(prepare);
  document.querySelectorAll('button.copy').forEach(button => button.addEventListener('click', () => copy(button)));
  window.addEventListener('hashchange', unfold);
  if (location.hash) unfold();
})();
