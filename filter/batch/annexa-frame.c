/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-frame.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/**
 * annexa_frame_send:
 * @socket: one end of the pair
 * @type: what it is
 * @job: number of the job that it belongs to
 * @head: (nullable): the fixed part of the payload
 * @head_bytes: its size
 * @body: (nullable): the variable part of the payload
 * @body_bytes: its size; both parts together at most %ANNEXA_FRAME_MAX_BYTES
 * @fd: a descriptor to send along, or -1
 *
 * Returns: whether the frame was sent; if not, errno says why
 */
gboolean
annexa_frame_send (int socket, AnnexaFrameType type, guint32 job, const void *head, gsize head_bytes,
                   const void *body, gsize body_bytes, int fd)
{
  AnnexaFrameHead frame_head = { .type = type, .job = job };
  struct iovec parts[] = {
    { .iov_base = &frame_head, .iov_len = sizeof frame_head },
    { .iov_base = (void *)head, .iov_len = head_bytes },
    { .iov_base = (void *)body, .iov_len = body_bytes },
  };
  union
  {
    char bytes[CMSG_SPACE (sizeof (int))];
    struct cmsghdr align;
  } control = { 0 };
  struct msghdr message = { .msg_iov = parts, .msg_iovlen = G_N_ELEMENTS (parts) };
  gssize sent;

  g_return_val_if_fail (head_bytes + body_bytes <= ANNEXA_FRAME_MAX_BYTES, FALSE);

  if (fd >= 0)
    {
      struct cmsghdr *cmsg;

      message.msg_control = control.bytes;
      message.msg_controllen = sizeof control.bytes;
      cmsg = CMSG_FIRSTHDR (&message);
      cmsg->cmsg_level = SOL_SOCKET;
      cmsg->cmsg_type = SCM_RIGHTS;
      cmsg->cmsg_len = CMSG_LEN (sizeof (int));
      memcpy (CMSG_DATA (cmsg), &fd, sizeof fd);
    }

  do
    sent = sendmsg (socket, &message, MSG_NOSIGNAL);
  while (sent < 0 && errno == EINTR);
  return sent >= 0;
}

/* Takes the first descriptor that came with @message and closes any other. */
static int
take_descriptor (struct msghdr *message)
{
  int taken = -1;

  for (struct cmsghdr *cmsg = CMSG_FIRSTHDR (message); cmsg != NULL; cmsg = CMSG_NXTHDR (message, cmsg))
    {
      gsize n_fds = cmsg->cmsg_level == SOL_SOCKET && cmsg->cmsg_type == SCM_RIGHTS
                        ? (cmsg->cmsg_len - CMSG_LEN (0)) / sizeof (int)
                        : 0;

      for (gsize i = 0; i < n_fds; i++)
        {
          int fd;

          memcpy (&fd, CMSG_DATA (cmsg) + i * sizeof fd, sizeof fd);
          if (taken < 0)
            taken = fd;
          else
            close (fd);
        }
    }
  return taken;
}

/**
 * annexa_frame_receive:
 * @socket: one end of the pair
 * @frame: (out): where to put it
 *
 * Returns: 1 for a frame; 0 when the other end is gone; -1 with errno set when there is none now or the
 * packet is no frame (EPROTO)
 */
gssize
annexa_frame_receive (int socket, AnnexaFrame *frame)
{
  struct iovec parts[] = {
    { .iov_base = &frame->head, .iov_len = sizeof frame->head },
    { .iov_base = frame->payload, .iov_len = sizeof frame->payload },
  };
  union
  {
    char bytes[CMSG_SPACE (sizeof (int))];
    struct cmsghdr align;
  } control;
  struct msghdr message = {
    .msg_iov = parts,
    .msg_iovlen = G_N_ELEMENTS (parts),
    .msg_control = control.bytes,
    .msg_controllen = sizeof control.bytes,
  };
  gssize got;

  do
    got = recvmsg (socket, &message, MSG_CMSG_CLOEXEC);
  while (got < 0 && errno == EINTR);

  frame->fd = -1;
  if (got < 0)
    return errno == ECONNRESET ? 0 : -1;
  frame->fd = take_descriptor (&message);
  if (got == 0)
    return 0;
  if (got < (gssize)sizeof frame->head || (message.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0)
    {
      if (frame->fd >= 0)
        close (frame->fd);
      frame->fd = -1;
      errno = EPROTO;
      return -1;
    }

  frame->length_bytes = got - sizeof frame->head;
  return 1;
}
