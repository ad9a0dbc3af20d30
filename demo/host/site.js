/*
 * What scripts of older pages do, and what the widgets have to bear: methods added to arrays that every `for in` meets,
 * and an address fragment used as a selector.
 */
Array.prototype.contains = function (value) {
  return this.indexOf(value) !== -1;
};
Array.prototype.last = function () {
  return this[this.length - 1];
};

var Site = Site || {};

Site.showTarget = function () {
  var marked = document.querySelectorAll('.target');
  for (var i = 0; i < marked.length; i++) marked[i].className = marked[i].className.replace(/ ?target/, '');
  if (!window.location.hash) return;
  var target = document.querySelector(window.location.hash);
  if (target) target.className += ' target';
};

Site.showCurrentItem = function () {
  var items = document.querySelectorAll('.navbar li');
  var current = [window.location.hash || '#event'];
  for (var i = 0; i < items.length; i++) {
    items[i].className = current.contains(items[i].firstElementChild.hash) ? 'active' : '';
  }
};

Site.onAddress = function () {
  Site.showCurrentItem();
  Site.showTarget();
};

if (window.addEventListener) {
  window.addEventListener('hashchange', Site.onAddress, false);
  document.addEventListener('DOMContentLoaded', Site.onAddress, false);
}
